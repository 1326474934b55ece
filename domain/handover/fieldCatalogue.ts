import type { DataGroup } from '../consent/dataGroups.ts';

/** Confidentiality (docs/architecture.md): A and B school data, C entrusted, D never leaves. */
type Tier = 'A' | 'B' | 'C' | 'D';

/** Columns of the catalogue: kinds of recipients that get the same fields. */
export type RecipientColumn = 'bbs' | 'agentur' | 'jugendamt' | 'rzi';

/** Where a field stands at first in a handover to a kind of recipient. */
type Default = 'on' | 'off' | 'never';

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
} & Readonly<Record<RecipientColumn, Default>>;

const entry = (
  label: string,
  [section, tier, group]: readonly [Section, Tier, DataGroup],
  [bbs, agentur, jugendamt, rzi]: readonly [Default, Default, Default, Default],
): Entry => ({ label, section, tier, group, bbs, agentur, jugendamt, rzi });

/** What may stand in a handover, by field: section, tier, data group, default per recipient kind (R 2.2). */
export const fieldCatalogue = {
  name: entry('Familienname, Vorname', ['person', 'A', 'person'], ['on', 'on', 'on', 'on']),
  geburtsdatum: entry('Geburtsdatum', ['person', 'A', 'person'], ['on', 'on', 'on', 'on']),
  geschlecht: entry('Geschlecht', ['person', 'A', 'person'], ['on', 'on', 'on', 'on']),
  anschrift: entry('Anschrift', ['person', 'A', 'person'], ['on', 'on', 'on', 'on']),
  kontakt: entry('Telefon und E-Mail', ['person', 'B', 'kontakt'], ['on', 'on', 'on', 'off']),
  herkunft: entry(
    'Geburtsort, Staatsangehörigkeit',
    ['person', 'C', 'herkunft'],
    ['off', 'off', 'off', 'never'],
  ),
  sprache: entry(
    'Deutschkenntnisse, in Deutschland seit',
    ['person', 'C', 'herkunft'],
    ['off', 'off', 'off', 'off'],
  ),
  erziehungsberechtigte: entry(
    'Erziehungsberechtigte',
    ['familie', 'A', 'familie'],
    ['on', 'off', 'on', 'on'],
  ),
  sorgerecht: entry('Sorgerecht', ['familie', 'A', 'familie'], ['off', 'never', 'on', 'off']),
  betreuende_stelle: entry(
    'Betreuende Stelle',
    ['familie', 'C', 'familie'],
    ['off', 'never', 'on', 'never'],
  ),
  schulform: entry('Schulform', ['schule', 'A', 'schule'], ['on', 'on', 'on', 'on']),
  schule: entry(
    'Schule, Klasse, Schulbesuchsjahre',
    ['schule', 'A', 'schule'],
    ['on', 'on', 'on', 'on'],
  ),
  ansprechpersonen: entry(
    'Klassenleitung und Ansprechpersonen',
    ['schule', 'A', 'schule'],
    ['on', 'on', 'on', 'on'],
  ),
  schulpflicht: entry('Schulpflicht', ['schule', 'A', 'schule'], ['on', 'on', 'on', 'on']),
  abschluss_voraussichtlich: entry(
    'Voraussichtlicher Abschluss',
    ['schule', 'A', 'schule'],
    ['on', 'on', 'on', 'on'],
  ),
  abschluss_erreicht: entry(
    'Erreichter Abschluss',
    ['schule', 'A', 'schule'],
    ['on', 'on', 'on', 'on'],
  ),
  noten: entry('Noten', ['schule', 'B', 'leistung'], ['off', 'off', 'never', 'never']),
  fehlzeiten: entry('Fehlzeiten', ['schule', 'C', 'leistung'], ['off', 'never', 'off', 'off']),
  schullaufbahn: entry('Schullaufbahn', ['schule', 'B', 'schule'], ['off', 'off', 'off', 'on']),
  berufswunsch: entry(
    'Berufswunsch und Plan B',
    ['orientierung', 'B', 'orientierung'],
    ['on', 'on', 'off', 'on'],
  ),
  staerken: entry(
    'Interessen, Stärken, Kompetenzprofil',
    ['orientierung', 'B', 'orientierung'],
    ['on', 'on', 'never', 'on'],
  ),
  praktika: entry('Praktika', ['orientierung', 'B', 'praktika'], ['on', 'on', 'never', 'on']),
  praxistage: entry(
    'Praxistage an der BBS',
    ['orientierung', 'B', 'praktika'],
    ['on', 'on', 'never', 'on'],
  ),
  bewerbungen: entry(
    'Bewerbungen',
    ['orientierung', 'B', 'orientierung'],
    ['off', 'on', 'never', 'never'],
  ),
  berufsberatung: entry(
    'Berufsberatung',
    ['orientierung', 'B', 'orientierung'],
    ['on', 'on', 'never', 'off'],
  ),
  mobilitaet: entry(
    'Mobilität',
    ['orientierung', 'B', 'orientierung'],
    ['off', 'off', 'never', 'off'],
  ),
  kenntnisse: entry(
    'Sprachen, IT, Ehrenamt',
    ['orientierung', 'B', 'orientierung'],
    ['off', 'off', 'never', 'never'],
  ),
  foerderbedarf: entry(
    'Sonderpädagogischer Unterstützungsbedarf',
    ['unterstuetzung', 'C', 'foerderung'],
    ['off', 'off', 'off', 'on'],
  ),
  foerderplan: entry(
    'Förderplan',
    ['unterstuetzung', 'C', 'foerderung'],
    ['on', 'never', 'never', 'on'],
  ),
  nachteilsausgleich: entry(
    'Nachteilsausgleich',
    ['unterstuetzung', 'C', 'foerderung'],
    ['off', 'off', 'never', 'on'],
  ),
  reha: entry(
    'Reha, Schwerbehinderung, Schulbegleitung',
    ['unterstuetzung', 'C', 'foerderung'],
    ['off', 'off', 'never', 'off'],
  ),
  bisherige_hilfe: entry(
    'Bisherige Unterstützung',
    ['unterstuetzung', 'C', 'unterstuetzung'],
    ['off', 'off', 'off', 'off'],
  ),
  was_hilft: entry(
    'Was hilft, was hemmt',
    ['unterstuetzung', 'C', 'unterstuetzung'],
    ['off', 'off', 'off', 'off'],
  ),
  situation: entry(
    'Lebenssituation',
    ['unterstuetzung', 'C', 'situation'],
    ['never', 'never', 'off', 'never'],
  ),
  notizen: entry(
    'Ausgewählte Gesprächsnotizen',
    ['unterstuetzung', 'C', 'notizen'],
    ['off', 'off', 'off', 'off'],
  ),
  anschluss: entry(
    'Geplanter Anschluss mit Stand und Nachweis',
    ['anschluss', 'B', 'anschluss'],
    ['on', 'on', 'off', 'on'],
  ),
  vereinbarungen: entry(
    'Vereinbarungen',
    ['anschluss', 'B', 'anschluss'],
    ['on', 'on', 'off', 'on'],
  ),
  gespraech: entry('Übergabegespräch', ['anschluss', 'B', 'anschluss'], ['on', 'on', 'on', 'on']),
} as const satisfies Readonly<Record<string, Entry>>;

/** Code of a field of the catalogue. */
export type FieldCode = keyof typeof fieldCatalogue;

/** All field codes in the order of the letter. */
export const fieldCodes = Object.keys(fieldCatalogue) as readonly FieldCode[];
