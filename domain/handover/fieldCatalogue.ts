import type { DataGroup } from '../consent/dataGroups.ts';

/** Confidentiality (docs/architecture.md): A and B school data, C entrusted, D never leaves. */
export type Tier = 'A' | 'B' | 'C' | 'D';

/** Where a field stands at first in a handover to a kind of recipient. */
export type Default = 'on' | 'off' | 'never';

/** Sections of a handover letter, in the order of the letter. */
export const sectionLabels = {
  person: 'Person',
  familie: 'Erziehungsberechtigte',
  schule: 'Schule und Abschluss',
  orientierung: 'Berufliche Orientierung',
  unterstuetzung: 'Unterstützung',
  anschluss: 'Anschluss und Vereinbarungen',
} as const;

/** A section of a handover letter. */
export type Section = keyof typeof sectionLabels;

type Entry = {
  readonly label: string;
  readonly section: Section;
  readonly tier: Tier;
  readonly group: DataGroup;
  readonly bbs: Default;
  readonly agentur: Default;
};

const entry = (
  label: string,
  [section, tier, group]: readonly [Section, Tier, DataGroup],
  [bbs, agentur]: readonly [Default, Default],
): Entry => ({ label, section, tier, group, bbs, agentur });

/** What may stand in a handover, by field: section, tier, data group, default per recipient kind (R 2.2). */
export const fieldCatalogue = {
  name: entry('Familienname, Vorname', ['person', 'A', 'person'], ['on', 'on']),
  geburtsdatum: entry('Geburtsdatum', ['person', 'A', 'person'], ['on', 'on']),
  geschlecht: entry('Geschlecht', ['person', 'A', 'person'], ['on', 'on']),
  anschrift: entry('Anschrift', ['person', 'A', 'person'], ['on', 'on']),
  kontakt: entry('Telefon und E-Mail', ['person', 'B', 'kontakt'], ['on', 'on']),
  herkunft: entry('Geburtsort, Staatsangehörigkeit', ['person', 'C', 'herkunft'], ['off', 'off']),
  sprache: entry(
    'Deutschkenntnisse, in Deutschland seit',
    ['person', 'C', 'herkunft'],
    ['off', 'off'],
  ),
  erziehungsberechtigte: entry('Erziehungsberechtigte', ['familie', 'A', 'familie'], ['on', 'off']),
  sorgerecht: entry('Sorgerecht', ['familie', 'A', 'familie'], ['off', 'never']),
  betreuende_stelle: entry('Betreuende Stelle', ['familie', 'C', 'familie'], ['off', 'never']),
  schule: entry('Schule, Klasse, Schulbesuchsjahre', ['schule', 'A', 'schule'], ['on', 'on']),
  ansprechpersonen: entry(
    'Klassenleitung und Ansprechpersonen',
    ['schule', 'A', 'schule'],
    ['on', 'on'],
  ),
  schulpflicht: entry('Schulpflicht', ['schule', 'A', 'schule'], ['on', 'on']),
  abschluss: entry(
    'Abschluss (voraussichtlich, erreicht)',
    ['schule', 'A', 'schule'],
    ['on', 'on'],
  ),
  noten: entry('Noten', ['schule', 'B', 'leistung'], ['off', 'off']),
  fehlzeiten: entry('Fehlzeiten', ['schule', 'C', 'leistung'], ['off', 'never']),
  schullaufbahn: entry('Schullaufbahn', ['schule', 'B', 'schule'], ['off', 'off']),
  berufswunsch: entry(
    'Berufswunsch und Plan B',
    ['orientierung', 'B', 'orientierung'],
    ['on', 'on'],
  ),
  staerken: entry(
    'Interessen, Stärken, Kompetenzprofil',
    ['orientierung', 'B', 'orientierung'],
    ['on', 'on'],
  ),
  praktika: entry('Praktika', ['orientierung', 'B', 'praktika'], ['on', 'on']),
  bewerbungen: entry('Bewerbungen', ['orientierung', 'B', 'orientierung'], ['off', 'on']),
  berufsberatung: entry('Berufsberatung', ['orientierung', 'B', 'orientierung'], ['on', 'on']),
  mobilitaet: entry('Mobilität', ['orientierung', 'B', 'orientierung'], ['off', 'off']),
  kenntnisse: entry(
    'Sprachen, IT, Ehrenamt',
    ['orientierung', 'B', 'orientierung'],
    ['off', 'off'],
  ),
  foerderbedarf: entry(
    'Sonderpädagogischer Unterstützungsbedarf',
    ['unterstuetzung', 'C', 'foerderung'],
    ['off', 'off'],
  ),
  foerderplan: entry('Förderplan', ['unterstuetzung', 'C', 'foerderung'], ['on', 'never']),
  nachteilsausgleich: entry(
    'Nachteilsausgleich',
    ['unterstuetzung', 'C', 'foerderung'],
    ['off', 'off'],
  ),
  reha: entry(
    'Reha, Schwerbehinderung, Schulbegleitung',
    ['unterstuetzung', 'C', 'foerderung'],
    ['off', 'off'],
  ),
  bisherige_hilfe: entry(
    'Bisherige Unterstützung',
    ['unterstuetzung', 'C', 'unterstuetzung'],
    ['off', 'off'],
  ),
  was_hilft: entry(
    'Was hilft, was hemmt',
    ['unterstuetzung', 'C', 'unterstuetzung'],
    ['off', 'off'],
  ),
  situation: entry('Lebenssituation', ['unterstuetzung', 'C', 'situation'], ['never', 'never']),
  notizen: entry(
    'Ausgewählte Gesprächsnotizen',
    ['unterstuetzung', 'C', 'notizen'],
    ['off', 'off'],
  ),
  anschluss: entry(
    'Geplanter Anschluss mit Stand und Nachweis',
    ['anschluss', 'B', 'anschluss'],
    ['on', 'on'],
  ),
  vereinbarungen: entry('Vereinbarungen', ['anschluss', 'B', 'anschluss'], ['on', 'on']),
  gespraech: entry('Übergabegespräch', ['anschluss', 'B', 'anschluss'], ['on', 'on']),
} as const satisfies Readonly<Record<string, Entry>>;

/** Code of a field of the catalogue. */
export type FieldCode = keyof typeof fieldCatalogue;

/** All field codes in the order of the letter. */
export const fieldCodes = Object.keys(fieldCatalogue) as readonly FieldCode[];
