/**
 * What may go to whom, told a second time and independently of the product: by the tables of the field research
 * (R 2.2, 2.4, 6.5) and by the rules on consent, override and Auskunftssperre, as sets of field codes.
 */

/** Tier, data group and recipients for whom a field is never meant, per field of the catalogue. */
const table: Readonly<Record<string, readonly ['A' | 'B' | 'C', string, string]>> = {
  name: ['A', 'person', ''],
  geburtsdatum: ['A', 'person', ''],
  geschlecht: ['A', 'person', ''],
  anschrift: ['A', 'person', ''],
  kontakt: ['B', 'kontakt', ''],
  herkunft: ['C', 'herkunft', 'rzi'],
  sprache: ['C', 'herkunft', ''],
  erziehungsberechtigte: ['A', 'familie', ''],
  sorgerecht: ['A', 'familie', 'agentur'],
  betreuende_stelle: ['C', 'familie', 'agentur rzi'],
  schulform: ['A', 'schule', ''],
  schule: ['A', 'schule', ''],
  ansprechpersonen: ['A', 'schule', ''],
  schulpflicht: ['A', 'schule', ''],
  abschluss_voraussichtlich: ['A', 'schule', ''],
  abschluss_erreicht: ['A', 'schule', ''],
  noten: ['B', 'leistung', 'jugendamt rzi'],
  fehlzeiten: ['C', 'leistung', 'agentur'],
  schullaufbahn: ['B', 'schule', ''],
  berufswunsch: ['B', 'orientierung', ''],
  staerken: ['B', 'orientierung', 'jugendamt'],
  praktika: ['B', 'praktika', 'jugendamt'],
  praxistage: ['B', 'praktika', 'jugendamt'],
  bewerbungen: ['B', 'orientierung', 'jugendamt rzi'],
  berufsberatung: ['B', 'orientierung', 'jugendamt'],
  mobilitaet: ['B', 'orientierung', 'jugendamt'],
  kenntnisse: ['B', 'orientierung', 'jugendamt rzi'],
  foerderbedarf: ['C', 'foerderung', ''],
  foerderplan: ['C', 'foerderung', 'agentur jugendamt'],
  nachteilsausgleich: ['C', 'foerderung', 'jugendamt'],
  reha: ['C', 'foerderung', 'jugendamt'],
  bisherige_hilfe: ['C', 'unterstuetzung', ''],
  was_hilft: ['C', 'unterstuetzung', ''],
  situation: ['C', 'situation', 'bbs agentur rzi'],
  notizen: ['C', 'notizen', ''],
  anschluss: ['B', 'anschluss', ''],
  vereinbarungen: ['B', 'anschluss', ''],
  gespraech: ['B', 'anschluss', ''],
};

/** The columns of R 2.2 a kind of recipient belongs to. */
const columnOf: Readonly<Record<string, string>> = {
  bbs: 'bbs',
  schule: 'bbs',
  vertretung: 'bbs',
  agentur: 'agentur',
  jobcenter: 'agentur',
  jugendamt: 'jugendamt',
  rzi: 'rzi',
};

/** Recipients to whom a basis carries school data (tiers A and B) without consent. */
const carriedBy: Readonly<Record<string, readonly string[]>> = {
  einwilligung: [],
  schulgesetz: ['bbs', 'schule', 'rzi', 'agentur', 'jobcenter'],
  leistungstraeger: ['agentur', 'jobcenter'],
};

/** What leads to where somebody lives or goes to school (§ 51 BMG). */
const leadsToThePlace = [
  'anschrift',
  'kontakt',
  'betreuende_stelle',
  'schule',
  'ansprechpersonen',
  'schullaufbahn',
  'praxistage',
];

/** One case of the matrix, in the words of the rules. */
export type ReleaseCase = {
  readonly fields: readonly string[];
  readonly kind: string;
  readonly basis: string;
  /** Groups a consent that holds today releases to this very person; empty without one. */
  readonly consented: readonly string[];
  readonly overridden: boolean;
  readonly addressBlocked: boolean;
};

/** Whether a consent holds: signed by whom the age on the day of signing asks, and outlived by nobody's coming of age. */
export const signatureHolds = (
  signer: 'student' | 'guardian' | 'both',
  ages: { readonly atSigning: number; readonly today: number },
): boolean => {
  if (signer === 'both') return true;
  if (ages.atSigning < 15) return signer === 'guardian' && ages.today < 18;
  return signer === 'student';
};

/** The fields that must stand in the written letter, in no order. */
export const releasedBy = (given: ReleaseCase): readonly string[] =>
  given.fields.filter((field) => {
    const [tier, group, never] = table[field] ?? ['C', 'unknown', 'bbs agentur jugendamt rzi'];
    if (never.split(' ').includes(columnOf[given.kind] ?? 'agentur')) return false;
    if (given.addressBlocked && leadsToThePlace.includes(field)) return false;
    if (given.overridden) return true;
    if (tier !== 'C' && carriedBy[given.basis]?.includes(given.kind) === true) return true;
    const asksForConsent = tier === 'C' || given.basis === 'einwilligung';
    return asksForConsent && given.consented.includes(group);
  });

/** Every field the table knows. */
export const knownFields = Object.keys(table);
