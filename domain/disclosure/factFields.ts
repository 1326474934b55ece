import type { FieldCode } from '../handover/fieldCatalogue.ts';

/**
 * The fields that state a fact, which is right or wrong whenever it is read: who somebody is, where they live, who cares for
 * them, school, degree, support decided on, planned destination. If such a fact changes, earlier recipients are told
 * (Art. 19 DSGVO). The others are a record of their time and are not outdated by what came later: wishes, strengths,
 * placements, Praxistage, applications, advice, contact persons at school, the Förderplan that has come since, what helps,
 * notes, agreements, the talk.
 */
export const factFields: ReadonlySet<FieldCode> = new Set([
  'name',
  'geburtsdatum',
  'geschlecht',
  'anschrift',
  'kontakt',
  'herkunft',
  'sprache',
  'erziehungsberechtigte',
  'sorgerecht',
  'betreuende_stelle',
  'schulform',
  'schule',
  'schulpflicht',
  'abschluss_voraussichtlich',
  'abschluss_erreicht',
  'noten',
  'fehlzeiten',
  'foerderbedarf',
  'nachteilsausgleich',
  'reha',
  'anschluss',
]);

/** Lines of a fact that grow with time: a new value does not make the old one wrong. */
const growingLines: Partial<Record<FieldCode, readonly string[]>> = {
  sprache: ['Deutschkenntnisse'],
  schule: ['Schulbesuchsjahre'],
  anschluss: ['Stand'],
};

/** Facts of one occasion, which stands in brackets at their end: those of the next report are others, not better ones. */
const datedFields: ReadonlySet<FieldCode> = new Set(['noten', 'fehlzeiten']);

const occasionOf = (text: string): string => /\(([^()]*)\)$/.exec(text)?.[1] ?? '';

const lasting = (field: FieldCode, text: string): string =>
  text
    .split('\n')
    .filter((line) => !(growingLines[field] ?? []).some((label) => line.startsWith(`${label}: `)))
    .join('\n');

/**
 * Whether two texts of a field state the same, growth left aside.
 *
 * @example saysTheSame('anschluss', 'Geplanter Anschluss: BES\nStand: beworben', 'Geplanter Anschluss: BES\nStand: Zusage') // true
 */
export const saysTheSame = (field: FieldCode, was: string, is: string): boolean => {
  if (datedFields.has(field) && (occasionOf(was) === '' || occasionOf(was) !== occasionOf(is)))
    return true;
  return lasting(field, was) === lasting(field, is);
};
