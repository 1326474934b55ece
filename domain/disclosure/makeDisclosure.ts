import type { Day } from '../calendar/day.ts';
import type { DataGroup } from '../consent/dataGroups.ts';
import { fieldCatalogue, type FieldCode } from '../handover/fieldCatalogue.ts';
import { gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { fieldsWithContent } from '../letter/transferSections.ts';
import { isInTemplate, type PlannedPaper } from '../paper/plannedPaper.ts';
import { addresseeName } from '../person/salutation.ts';
import type { Disclosure } from './disclosureSchemas.ts';

/** What is known only when a letter has been written and handed over. */
export type Sending = {
  readonly plan: PlannedPaper;
  readonly today: Day;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly channel: Disclosure['channel'];
  readonly format: Disclosure['format'];
  /** Name of the written file, without a person's name. */
  readonly fileName: string;
  /** SHA-256 of the written file, 64 hexadecimal digits. */
  readonly sha256: string;
  readonly ids: {
    readonly disclosure: string;
    readonly letter: string;
    readonly followUp: string;
  };
};

/**
 * The record of exactly what went to whom (R 6.7): only fields that passed the gate and had content.
 * Throws when the handover is blocked, because a blocked handover cannot have been sent.
 */
export const makeDisclosure = (given: HandoverCase, sending: Sending): Disclosure => {
  const { handover, student, partner, person } = given;
  const verdicts = gate(given, sending.today);
  if (
    partner === null ||
    person === null ||
    handover.basis === null ||
    verdicts.released.length === 0
  )
    throw new Error('A blocked handover cannot be recorded as sent.');
  const filled = fieldsWithContent(given, verdicts.released, sending.today);
  // A template asks for some of what may go; what it does not ask for was not sent.
  const fields = isInTemplate(sending.plan) ? sending.plan.fields : filled;
  const overridden = fields.some((code) => verdicts.fields[code].overridden);
  return {
    id: sending.ids.disclosure,
    studentId: student.id,
    handoverId: handover.id,
    letterId: sending.ids.letter,
    document: 'uebergabe',
    format: sending.format,
    aboutId: null,
    at: sending.at,
    sender: given.settings.userName,
    partnerKind: partner.kind,
    partnerName: partner.name,
    personName: addresseeName(person),
    personFunction: person.function,
    purpose: handover.purpose,
    basis: handover.basis,
    basisNote: handover.basisNote,
    overrideBasis: overridden ? handover.overrideBasis : null,
    overrideReason: overridden ? handover.overrideReason : '',
    consentIds: [...verdicts.consentIds],
    groups: groupsOf(fields),
    fields: [...fields],
    noteIds: fields.includes('notizen') ? verdicts.notes.map(({ id }) => id) : [],
    placementIds: fields.includes('praktika') ? placementIdsOf(given) : [],
    channel: sending.channel,
    ...enclosed(sending.plan),
    fileName: sending.fileName,
    sha256: sending.sha256,
  };
};

/** What a letter says goes with it and to whom else; a form says neither. */
export const enclosed = (plan: PlannedPaper): Pick<Disclosure, 'attachments' | 'copies'> =>
  'layout' in plan
    ? { attachments: [], copies: [] }
    : { attachments: [...plan.attachments], copies: [...plan.copies] };

/** The data groups the fields belong to, each once. */
export const groupsOf = (fields: readonly FieldCode[]): DataGroup[] => [
  ...new Set(fields.map((code) => fieldCatalogue[code].group)),
];

const placementIdsOf = ({ placements, handover }: HandoverCase): string[] =>
  placements.map(({ id }) => id).filter((id) => handover.placementIds.includes(id));
