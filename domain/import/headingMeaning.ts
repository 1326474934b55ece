import { foldForSearch } from '../person/foldForSearch.ts';
import type { ColumnMeaning } from './columnMeaning.ts';

/** What a heading alone can say: 'name' and 'kl' are settled by the other columns and by what stands below. */
export type HeadingMeaning = ColumnMeaning | 'name' | 'kl';

/** Lists of schools and of DaNiS, SchILD, ASV and WebUntis head their columns so. */
const synonyms: Readonly<Record<HeadingMeaning, readonly string[]>> = {
  name: ['Name', 'Schüler', 'Schülerin', 'Schüler/in', 'Schülerinnen und Schüler', 'Kind'],
  kl: ['Kl'],
  familyName: ['Nachname', 'Familienname', 'Zuname', 'Nachnamen', 'Last name', 'Surname'],
  nameParticle: ['Namenszusatz', 'Namenzusatz', 'Nachnamezusatz', 'Nachnamenszusatz', 'Präfix'],
  givenNames: ['Vorname', 'Vornamen', 'Vorname(n)', 'Alle Vornamen', 'First name'],
  callName: ['Rufname', 'Rufvorname'],
  wholeName: [
    'Name, Vorname',
    'Nachname, Vorname',
    'Familienname, Vorname',
    'Zuname, Vorname',
    'Vorname, Name',
    'Vorname, Nachname',
    'Vorname, Familienname',
    'Vor- und Nachname',
    'Vor- und Zuname',
    'Nach- und Vorname',
    'Name und Vorname',
    'Nachname und Vorname',
    'Vorname und Name',
    'Vorname und Nachname',
    'Vollständiger Name',
    'Voller Name',
    'Langname',
  ],
  birthDay: [
    'Geburtsdatum',
    'Geburtstag',
    'Geb',
    'Geb am',
    'Geboren',
    'Geboren am',
    'Geb Datum',
    'Geb Dat',
    'Geburtsdat',
    'Geb Tag',
    'GD',
    'Birthday',
  ],
  gender: [
    'Geschlecht',
    'm/w/d',
    'w/m/d',
    'm/w',
    'w/m',
    'Geschl',
    'Geschlecht (m/w/d)',
    'Geschlecht m/w',
    'Gender',
  ],
  className: [
    'Klasse',
    'Klassen',
    'Klassenname',
    'Klassenbezeichnung',
    'Stammklasse',
    'Lerngruppe',
    'Stammgruppe',
    'GruppeBezeichnung',
    'GruppeBezeichung',
    'Gruppenbezeichnung',
    'Aktuelle Klasse',
  ],
  street: [],
  houseNumber: ['Hausnummer', 'Haus-Nr', 'Hausnr', 'HNr', 'Nr Haus'],
  streetAndNumber: [
    'Straße',
    'Str',
    'Straße und Hausnummer',
    'Straße, Hausnummer',
    'Straße, Hausnr',
    'Straße, Nr',
    'Straße Haus-Nr',
    'Strasse u Hausnr',
    'Straßenname',
    'Anschrift',
    'Adresse',
    'Wohnanschrift',
  ],
  postcode: ['PLZ', 'Postleitzahl', 'Wohnort PLZ', 'PLZ Wohnort Nummer'],
  town: [],
  postcodeAndTown: [
    'PLZ Ort',
    'PLZ und Ort',
    'PLZ Wohnort',
    'PLZ und Wohnort',
    'Postleitzahl Ort',
    'Postleitzahl und Ort',
    'Ort',
    'Wohnort',
    'Ortsname',
    'Stadt',
  ],
  district: ['Ortsteil', 'Stadtteil', 'OT', 'Wohnort Ortsteil'],
  phone: [
    'Telefon',
    'Tel',
    'Telefonnummer',
    'Tel Nr',
    'Telefon Nr',
    'Handy',
    'Handynummer',
    'Handy Nr',
    'Mobil',
    'Mobilnummer',
    'Mobiltelefon',
    'Mobilfunk',
    'Rufnummer',
    'Fon',
  ],
  email: ['E-Mail', 'Mail', 'Email Adresse', 'Mailadresse', 'E-Mail-Adresse', 'E-Mail privat'],
  birthPlace: ['Geburtsort', 'Geb Ort'],
  birthCountry: ['Geburtsland', 'Geb Land'],
  nationality: [
    'Staatsangehörigkeit',
    'Staatsang',
    'Staatsangeh',
    'Nationalität',
    'Staatsbürgerschaft',
    'Staat',
    '1. Staatsangehörigkeit',
  ],
  classTeacher: [
    'Klassenlehrer',
    'Klassenlehrerin',
    'Klassenlehrer/in',
    'Klassenlehrkraft',
    'Klassenleitung',
    'Klassenleiter',
    'Klassenleiter/in',
    'Tutor',
    'Tutor/in',
  ],
};

/** Case, accents, umlauts in both spellings, blanks and punctuation do not count. */
const folded = (text: string): string =>
  (foldForSearch(text).split('\n').at(-1) ?? '').replaceAll(' ', '');

const meanings: ReadonlyMap<string, HeadingMeaning> = new Map(
  (Object.keys(synonyms) as HeadingMeaning[]).flatMap((meaning) =>
    synonyms[meaning].map((heading) => [folded(heading), meaning] as const),
  ),
);

const pupil = /^(?:s[_.]|(?:sch(?:ü|ue)ler(?:\/?-?_?in(?:nen)?)?|sus)[\s_.:-]*)(?=\p{L})/iu;
const ofPupil = /\s+(?:(?:der|des|d\.)\s+)?(?:sch(?:ü|ue)ler\S*|sus|kindes|jugendlichen)$/iu;

/**
 * What a heading says its column holds, or null where nobody can know; "Schüler-" and "S_" in front say nothing.
 * Only whole headings count: "Telefon Eltern" is no "Telefon".
 *
 * @example headingMeaning('Geb.-Datum') // 'birthDay'
 * @example headingMeaning('SchuelerNachname') // 'familyName'
 */
export const headingMeaning = (heading: string): HeadingMeaning | null => {
  const plain = heading.trim();
  const bare = plain.replace(pupil, '').replace(ofPupil, '');
  return meanings.get(folded(plain)) ?? meanings.get(folded(bare)) ?? null;
};

/** Words that make a column somebody else's: a parent, an emergency contact, a company. */
const others =
  /mutter(?!spr)|(?<!pri)vater|eltern|erziehungsb|erz\.?\s*-?ber|sorgeber|sorgerecht|vormund|notfall|notruf|ansprechp|kontaktp|betreuer|bezugsp|pflegep|großm|grossm|betrieb|(?<!kon)firma|praktikum|arbeitgeber|geschwister|(?:^|[\s_./-])(?:eb|ezb|ee)\s*\d?(?:$|[\s_./-])/iu;

/** Whether a heading names somebody other than the young person. */
export const isAboutOthers = (heading: string): boolean => others.test(heading.normalize('NFC'));

/** Whether a heading says itself that it is about the young person. */
export const saysPupil = (heading: string): boolean =>
  pupil.test(heading.trim()) || ofPupil.test(heading.trim());

/** Whether a heading of a whole name has the family name first; null where it does not say so. */
export const saysFamilyNameFirst = (heading: string): boolean | null => {
  if (headingMeaning(heading) !== 'wholeName') return null;
  const given = folded(heading).indexOf('vor');
  return given < 0 ? null : given > 0;
};
