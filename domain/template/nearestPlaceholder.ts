import { placeholderKey } from './placeholderKey.ts';
import { placeholders } from './placeholders.ts';

/** Words people use for what is called otherwise here. */
const otherWords: Readonly<Record<string, string>> = {
  Nachname: 'Familienname',
  Adresse: 'Anschrift',
  Wohnort: 'Anschrift',
  Straße: 'Anschrift',
  Geburtstag: 'Geburtsdatum',
  'Geb.-Datum': 'Geburtsdatum',
  Handy: 'Telefon',
  Mobil: 'Telefon',
  Mail: 'E-Mail',
  'E-Mail-Adresse': 'E-Mail',
  Eltern: 'Erziehungsberechtigte',
  Sorgeberechtigte: 'Erziehungsberechtigte',
  Schulabschluss: 'Voraussichtlicher Abschluss',
  Abschluss: 'Voraussichtlicher Abschluss',
  Klassenlehrer: 'Klassenleitung',
  Klassenlehrerin: 'Klassenleitung',
  Praktikum: 'Praktika',
  Zeugnis: 'Noten',
  Anschluss: 'Geplanter Anschluss',
  Gespräch: 'Übergabegespräch',
  Notizen: 'Gesprächsnotizen',
  Adressat: 'Empfänger',
  Anschriftfeld: 'Empfänger',
  Zeichen: 'Fallnummer',
  Aktenzeichen: 'Fallnummer',
  Einwilligung: 'Rechtsgrundlage',
  Unterschrift: 'Unterzeichnende',
  'Name der Schule': 'Schule',
  Praxistag: 'Praxistage',
};

const known: readonly (readonly [key: string, name: string])[] = [
  ...placeholders.map(({ name }) => [placeholderKey(name), name] as const),
  ...Object.entries(otherWords).map(([word, name]) => [placeholderKey(word), name] as const),
];

/**
 * The placeholder most likely meant by a name that is none, or null when nothing is near: at most a third of the
 * letters may differ, whatever their case and with ä as a or ae.
 *
 * @example nearestPlaceholder('Vornahme') // 'Vorname'
 */
export const nearestPlaceholder = (name: string): string | null => {
  const key = placeholderKey(name);
  const [best] = known
    .map(([word, found]) => ({ found, apart: distance(key, word), length: word.length }))
    .filter(({ apart, length }) => apart <= Math.max(key.length, length) / 3)
    .toSorted((first, second) => first.apart - second.apart);
  return best?.found ?? null;
};

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [line, letter] of Array.from(one).entries()) {
    const next = [line + 1];
    for (const [at, opposite] of Array.from(other).entries())
      next.push(
        Math.min(
          (row[at] ?? 0) + (letter === opposite ? 0 : 1),
          (row[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
};
