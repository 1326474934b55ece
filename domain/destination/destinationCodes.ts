/** Destinations after school (R 3.1): fixed codes, default labels, group of the statistics. */
export const destinationCodes = {
  aus_dual: { label: 'duale Ausbildung (betrieblich)', group: 'ausbildung' },
  aus_ausserb: { label: 'außerbetriebliche Ausbildung', group: 'ausbildung' },
  aus_schul: { label: 'schulische Berufsausbildung', group: 'ausbildung' },
  bes1: { label: 'Berufseinstiegsschule Klasse 1', group: 'uebergang' },
  bes2_vz: { label: 'Berufseinstiegsschule Klasse 2 (Vollzeit)', group: 'uebergang' },
  bes2_tz: { label: 'Berufseinstiegsschule Klasse 2 (Teilzeit)', group: 'uebergang' },
  bes_si: { label: 'Berufseinstiegsschule, Sprach- und Integrationsklasse', group: 'uebergang' },
  bfs1: { label: 'einjährige Berufsfachschule', group: 'uebergang' },
  bfs2: { label: 'zweijährige Berufsfachschule', group: 'weiterfuehrend' },
  fos: { label: 'Fachoberschule', group: 'hzb' },
  bgy: { label: 'Berufliches Gymnasium', group: 'hzb' },
  bos: { label: 'Berufsoberschule', group: 'hzb' },
  gyo: { label: 'gymnasiale Oberstufe', group: 'hzb' },
  schule_abs: { label: 'Verbleib oder Wechsel an allgemeinbildender Schule', group: 'abs' },
  bvb: { label: 'Berufsvorbereitende Bildungsmaßnahme (BvB)', group: 'uebergang' },
  eq: { label: 'Einstiegsqualifizierung (EQ)', group: 'uebergang' },
  jw: { label: 'Jugendwerkstatt', group: 'uebergang' },
  pace: { label: 'Pro-Aktiv-Center (PACE), begleitet', group: 'beratung' },
  prod: { label: 'Produktionsschule', group: 'uebergang' },
  bbw: { label: 'Berufsbildungswerk oder Reha-Maßnahme', group: 'reha' },
  fsj: { label: 'Freiwilliges Soziales Jahr (FSJ)', group: 'freiwillig' },
  foej: { label: 'Freiwilliges Ökologisches Jahr (FÖJ)', group: 'freiwillig' },
  bfd: { label: 'Bundesfreiwilligendienst (BFD)', group: 'freiwillig' },
  fwd: { label: 'freiwilliger Wehrdienst', group: 'freiwillig' },
  ausl_auf: { label: 'Auslandsaufenthalt, Au-pair', group: 'andere' },
  stud: { label: 'Studium', group: 'studium' },
  arbeit: { label: 'Arbeit ohne Ausbildung', group: 'erwerb' },
  elternz: { label: 'Elternzeit, Pflege, Krankheit', group: 'andere' },
  umzug: { label: 'Wegzug oder Wechsel in ein anderes Bundesland', group: 'andere' },
  suche: { label: 'ausbildungssuchend, noch ohne Platz', group: 'unversorgt' },
  unversorgt: { label: 'ohne Anschluss', group: 'unversorgt' },
  unbekannt: { label: 'unbekannt oder nicht erreicht', group: 'ungeklaert' },
} as const;

/** Code of a destination. */
export type DestinationCode = keyof typeof destinationCodes;

/** Groups of the statistics; "nicht erfasst" is a value of its own beside them. */
export const destinationGroupLabels = {
  ausbildung: 'Ausbildung',
  uebergang: 'Übergangsbereich',
  weiterfuehrend: 'weiterführende Schule',
  hzb: 'Erwerb der Hochschulzugangsberechtigung',
  abs: 'allgemeinbildende Schule',
  beratung: 'Beratung',
  reha: 'Reha',
  freiwillig: 'Freiwilligendienst',
  andere: 'andere Vorhaben',
  studium: 'Studium',
  erwerb: 'Erwerbsarbeit',
  unversorgt: 'unversorgt',
  ungeklaert: 'ungeklärt',
} as const;

/** Group of the statistics. */
export type DestinationGroup = keyof typeof destinationGroupLabels;

/** How firm a destination is. */
export const destinationStatusLabels = {
  offen: 'offen',
  beworben: 'beworben',
  muendlich: 'Zusage mündlich',
  nachweis: 'Nachweis liegt vor',
} as const;

/** What proves a destination. */
export const proofLabels = {
  vertrag: 'unterschriebener Ausbildungsvertrag',
  aufnahme: 'Aufnahmebestätigung der Schule',
  zusage: 'schriftliche Zusage (FSJ, FÖJ, BFD)',
  studienplatz: 'Zulassung zum Studium',
  bescheid: 'Bescheid oder Vertrag der Maßnahme',
  sonstiger: 'sonstiger Nachweis',
} as const;

/** Planned at leaving, or actual when checked later. */
export const destinationKindLabels = {
  geplant: 'geplanter Anschluss',
  tatsaechlich: 'tatsächlicher Verbleib',
} as const;
