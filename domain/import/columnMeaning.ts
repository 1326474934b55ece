/** What a column of a list may hold; the rest of a list stays in the file. All of it is master data (tier A). */
export const columnLabels = {
  familyName: 'Nachname',
  nameParticle: 'Namenszusatz',
  givenNames: 'Vorname',
  callName: 'Rufname',
  wholeName: 'Name (Nachname, Vorname)',
  birthDay: 'Geburtsdatum',
  gender: 'Geschlecht',
  className: 'Klasse',
  street: 'Straße',
  houseNumber: 'Hausnummer',
  streetAndNumber: 'Straße und Hausnummer',
  postcode: 'Postleitzahl',
  town: 'Ort',
  postcodeAndTown: 'Postleitzahl und Ort',
  district: 'Ortsteil',
  phone: 'Telefon',
  email: 'E-Mail',
  birthPlace: 'Geburtsort',
  birthCountry: 'Geburtsland',
  nationality: 'Staatsangehörigkeit',
  classTeacher: 'Klassenlehrkraft',
} as const;

/** What a column of a list holds. */
export type ColumnMeaning = keyof typeof columnLabels;
