/** Data groups a consent names one by one; every field of the catalogue belongs to exactly one. */
export const dataGroupLabels = {
  person: 'Name, Geburtsdatum, Anschrift',
  kontakt: 'Telefon und E-Mail',
  herkunft: 'Herkunft und Sprache',
  familie: 'Erziehungsberechtigte',
  schule: 'Schule und Abschluss',
  leistung: 'Noten und Fehlzeiten',
  orientierung: 'Berufliche Orientierung',
  praktika: 'Praktika und Praxistage',
  foerderung: 'Förderbedarf und Nachteilsausgleich',
  unterstuetzung: 'Bisherige Unterstützung und was hilft',
  situation: 'Lebenssituation',
  anschluss: 'Anschluss und Vereinbarungen',
  notizen: 'Ausgewählte Gesprächsnotizen',
} as const;

/** A data group of a consent. */
export type DataGroup = keyof typeof dataGroupLabels;
