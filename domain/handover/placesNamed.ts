import { foldedForms } from './peopleIndex.ts';

/** What leads to a place or a line, whoever it belongs to: phone, e-mail, postcode with town, street with number. */
const patterns: readonly RegExp[] = [
  /(?:\+\d{2}|\b0)[\d /()-]{5,}\d/g,
  /[\w.+-]+@[\w-]+\.[\w.-]*\w/g,
  /\b\d{5} \p{Lu}[\p{L}-]+/gu,
  /\p{Lu}?[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|ufer|damm) \d+\s?[a-z]?\b/gu,
  /\p{Lu}[\p{L}-]+ (?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Ufer|Damm) \d+\s?[a-z]?\b/gu,
];

/**
 * What in a text may tell where somebody lives, goes to school or can be reached, as it is written there; `known` holds
 * the very words to look for, as their street and school.
 *
 * @example placesNamed('Erreichbar unter 0151 5550123.', []) // ['0151 5550123']
 */
export const placesNamed = (text: string, known: readonly string[]): readonly string[] => {
  const matched = patterns.flatMap((pattern) => text.match(pattern) ?? []);
  const words = ` ${foldedForms(text)[0]?.join(' ') ?? ''} `;
  const said = known.filter((phrase) => {
    const folded = foldedForms(phrase)[0]?.join(' ') ?? '';
    return folded.length > 2 && words.includes(` ${folded} `);
  });
  return [...new Set([...matched, ...said])];
};
