import type { RawState } from './RawState.ts';

/** Fields of the catalogue that became several. */
const split: Readonly<Record<string, readonly string[]>> = {
  schule: ['schulform', 'schule'],
  abschluss: ['abschluss_voraussichtlich', 'abschluss_erreicht'],
};

const splitFields = (fields: unknown): readonly unknown[] =>
  Array.isArray(fields)
    ? fields.flatMap((code: unknown) => (typeof code === 'string' ? (split[code] ?? [code]) : []))
    : [];

const newOfHandover = {
  preset: '',
  groupId: null,
  templateId: null,
  talkNotes: '',
  copyGivenOn: null,
};

const newOfStudent = {
  classTeacherPhone: '',
  classTeacherEmail: '',
  careerContactPhone: '',
  careerContactEmail: '',
  socialWorker: '',
  socialWorkerPhone: '',
  socialWorkerEmail: '',
};

/** Every deadline is still to come: none could be ticked off before. */
const openDeadlines = (deadlines: unknown): readonly unknown[] =>
  Array.isArray(deadlines)
    ? deadlines.map((deadline: object) => ({ ...deadline, doneOn: null }))
    : [];
const noStep = {
  zuverlaessigkeit: null,
  sorgfalt: null,
  auffassung: null,
  selbststaendigkeit: null,
  team: null,
  umgang: null,
  interesse: null,
  durchhalten: null,
};

const newOfPlacement = { hygieneBriefingValidUntil: null, studentAssessment: noStep };

const newOfDisclosure = { document: 'uebergabe', format: 'word', aboutId: null };

type RawRecord = RawState[string][string];

const each = (
  records: RawState[string] | undefined,
  change: (record: RawRecord) => RawRecord,
): RawState[string] =>
  Object.fromEntries(
    Object.entries(records ?? {}).map(([id, record]) => [id, change(record)] as const),
  );

/**
 * From schema 2 to 3: partnerships, prepared consents, Praxistage, templates, presets, waived corrections and reduced disclosures get
 * collections; a handover knows its preset, group, template and minutes, a young person how the people at school are reached,
 * a disclosure its kind of paper, a sent letter its facts, a deadline when it was ticked off,
 * a consent what was withdrawn in part, a company its fields of work, a placement how long its briefing holds and what the
 * young person thinks of it; two fields of the catalogue are split.
 */
export const toSchema3 = (state: RawState): RawState => ({
  ...state,
  settings: each(state['settings'], (record) => ({ ...record, sections: [] })),
  student: each(state['student'], (record) => ({ ...record, ...newOfStudent })),
  schoolYear: each(state['schoolYear'], (record) => ({
    ...record,
    deadlines: openDeadlines(record['deadlines']),
  })),
  company: each(state['company'], (record) => ({ ...record, fields: [] })),
  placement: each(state['placement'], (record) => ({ ...record, ...newOfPlacement })),
  handover: each(state['handover'], (record) => ({
    ...record,
    ...newOfHandover,
    fields: splitFields(record['fields']),
  })),
  disclosure: each(state['disclosure'], (record) => ({
    ...record,
    ...newOfDisclosure,
    fields: splitFields(record['fields']),
  })),
  sentLetter: each(state['sentLetter'], (record) => ({
    ...record,
    facts: [],
    templateFile: null,
  })),
  consent: each(state['consent'], (record) => ({ ...record, withdrawnParts: [] })),
  partnership: {},
  consentRequest: {},
  participation: {},
  template: {},
  handoverPreset: {},
  waivedCorrection: {},
  reducedDisclosure: {},
});
