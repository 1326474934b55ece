import type { LabelledCode } from './schoolSchemas.ts';

const list = (labels: Readonly<Record<string, string>>): LabelledCode[] =>
  Object.entries(labels).map(([code, label]) => ({ code, label }));

/** Kinds of contact (Kontaktart): what a contact was for; how it was held is the form. */
export const defaultNoteKinds = list({
  beratung: 'Beratung',
  kurz: 'Kurzkontakt',
  krise: 'Krise',
  eltern: 'Eltern',
  betrieb: 'Betrieb',
  stelle: 'Gespräch mit Stelle',
  fallbesprechung: 'Fallbesprechung',
  uebergabe: 'Übergabegespräch',
  hospitation: 'Hospitation',
  gruppe: 'Gruppe',
  klasse: 'Klasse',
});

/** Forms of contact (Kontaktform): how a contact was held. */
export const defaultNoteForms = list({
  persoenlich: 'persönlich',
  telefon: 'telefonisch',
  nachricht: 'Nachricht',
  email: 'E-Mail',
  video: 'Video',
  hausbesuch: 'Hausbesuch',
  begleitung: 'Begleitung zu einem Termin',
});

/** Who took part in a contact (Beteiligte). */
export const defaultNoteParticipants = list({
  jugendliche: 'Jugendliche/r',
  eltern: 'Eltern',
  klassenleitung: 'Klassenleitung',
  lehrkraft: 'Lehrkraft',
  schulleitung: 'Schulleitung',
  bbs: 'Berufsbildende Schule',
  berufsberatung: 'Berufsberatung',
  jobcenter: 'Jobcenter',
  jugendamt: 'Jugendamt',
  betrieb: 'Betrieb',
  traeger: 'Bildungsträger',
  fachstelle: 'andere Fachstelle',
  dolmetschen: 'Sprachmittlung',
});

/** Topics of a contact (Thema): school social work, widened by the transition from school to work. */
export const defaultNoteTopics = list({
  berufswunsch: 'Berufswunsch und Interessen',
  bewerbung: 'Bewerbung',
  praktikum: 'Praktikum suchen',
  praktikum_konflikt: 'Praktikum: Konflikt oder Abbruch',
  ausbildungsplatz: 'Ausbildungsplatz suchen',
  anschluss: 'Anschluss BBS',
  abschluss: 'Schulabschluss gefährdet',
  fehlzeiten: 'Fehlzeiten und Schulpflicht',
  lernen: 'Lernen und Motivation',
  verhalten: 'Verhalten im Unterricht',
  konflikt: 'Konflikt und Mobbing',
  familie: 'Familie',
  gefuehle: 'Gefühle und Krise',
  gesundheit: 'Gesundheit',
  reha: 'Behinderung und Reha',
  sucht: 'Sucht',
  medien: 'Medien',
  finanzen: 'Geld, BAföG, BAB',
  aufenthalt: 'Aufenthalt und Sprache',
  wohnen: 'Wohnen',
  kinderschutz: 'Kinderschutz',
  sonstiges: 'Sonstiges',
});

/** What came of a contact (Ergebnis). */
export const defaultNoteOutcomes = list({
  begleitet: 'weiter begleitet',
  vereinbart: 'Maßnahme vereinbart',
  vermittelt: 'weitervermittelt',
  abgeschlossen: 'abgeschlossen',
  nicht_erschienen: 'nicht erschienen',
});
