/** Gender as registers record it; null stands for "nicht erfasst". */
export const genderLabels = {
  weiblich: 'weiblich',
  maennlich: 'männlich',
  divers: 'divers',
  ohne: 'ohne Angabe',
} as const;

/** How a person is addressed; stored apart from gender. */
export const salutationLabels = { Frau: 'Frau', Herr: 'Herr', ohne: 'ohne Anrede' } as const;

/** Command of German by the Common European Framework. */
export const germanLevelLabels = {
  mutter: 'Herkunftssprache Deutsch',
  a1: 'A1',
  a2: 'A2',
  b1: 'B1',
  b2: 'B2',
  c1: 'C1',
  c2: 'C2',
} as const;

/** State of compulsory schooling (Schulpflicht). */
export const compulsoryLabels = {
  sek1: 'im Sekundarbereich I',
  sek2: 'im Sekundarbereich II',
  erfuellt: 'erfüllt',
  ruht: 'ruht',
} as const;

/** The seven areas of special educational needs in Niedersachsen. */
export const supportNeedLabels = {
  lernen: 'Lernen',
  sprache: 'Sprache',
  emsoz: 'emotionale und soziale Entwicklung',
  geistig: 'geistige Entwicklung',
  koerper: 'körperliche und motorische Entwicklung',
  sehen: 'Sehen',
  hoeren: 'Hören',
} as const;

/** Whether a pupil with special needs is taught by the same goals. */
export const supportGoalLabels = { gleich: 'zielgleich', different: 'zieldifferent' } as const;

/** Where the Förderplan is. */
export const supportPlanLabels = {
  liegt_bei: 'liegt bei',
  nachgereicht: 'wird nachgereicht',
  keiner: 'kein Förderplan',
} as const;

/** Who has custody (Sorgerecht). */
export const custodyLabels = {
  gemeinsam: 'gemeinsam',
  allein: 'allein',
  vormund_amt: 'Amtsvormundschaft',
  vormund_einzel: 'Einzelvormundschaft',
  pflegschaft: 'Pflegschaft',
  teilweise: 'teilweise',
  kein: 'nicht sorgeberechtigt',
  ungeklaert: 'ungeklärt',
} as const;

/** Relation of a guardian to the young person. */
export const guardianRoleLabels = {
  mutter: 'Mutter',
  vater: 'Vater',
  elternteil: 'Elternteil',
  vormund: 'Vormund',
  pflege: 'Pflegeperson',
  betreuung: 'Betreuung',
  sonstige: 'sonstige Person',
} as const;

/** Why an enrolment began. */
export const enrolmentReasonLabels = {
  eintritt: 'Eintritt',
  versetzt: 'versetzt',
  wiederholt: 'wiederholt',
  wechsel: 'Schulwechsel',
  klasse: 'Klassenwechsel',
} as const;

/** How a young person found the way to counselling, counted once per school year. */
export const accessPathLabels = {
  selbst: 'selbst',
  lehrkraft: 'Lehrkraft',
  eltern: 'Eltern',
  schulleitung: 'Schulleitung',
  mitschueler: 'Mitschülerinnen und Mitschüler',
  portal: 'Anfrageportal',
  extern: 'extern',
} as const;

/** State of the case file; "gesperrt" is the restriction of Art. 18 DSGVO. */
export const studentStatusLabels = {
  aktiv: 'aktiv',
  abgeschlossen: 'abgeschlossen',
  gesperrt: 'Verarbeitung eingeschränkt',
} as const;
