import type { Handover } from './handoverSchema.ts';

/** A draft of a handover in which nothing is ticked yet. */
export const newHandover = (given: Pick<Handover, 'id' | 'studentId' | 'createdAt'>): Handover => ({
  ...blankContent,
  ...blankLoop,
  changedAt: given.createdAt,
  ...given,
});

const blankContent = {
  partnerId: null,
  personId: null,
  state: 'entwurf',
  occasion: '',
  request: '',
  purpose: 'Übergang Schule – Beruf',
  basis: null,
  basisNote: '',
  overrideBasis: null,
  overrideReason: '',
  fields: [],
  preset: '',
  groupId: null,
  templateId: null,
  noteIds: [],
  placementIds: [],
  agreementIds: [],
  addressConfirmed: false,
} satisfies Partial<Handover>;

const blankLoop = {
  talkOn: null,
  talkPlace: '',
  talkParticipants: [],
  talkNotes: '',
  attachments: [],
  copies: [],
  answerExpectedOn: null,
  sentOn: null,
  channel: null,
  answer: null,
  answeredOn: null,
  answerNote: '',
  copyGivenOn: null,
};
