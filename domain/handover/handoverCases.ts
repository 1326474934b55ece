import { allOf } from '../record/allOf.ts';
import { handoverCase, type HandoverCase, type HandoverSources } from './handoverCase.ts';
import type { Handover } from './handoverSchema.ts';

const ofPersons = [
  'guardian',
  'enrolment',
  'destination',
  'placement',
  'participation',
  'note',
  'agreement',
  'competenceProfile',
  'consent',
] as const;

type OfPerson = { readonly id: string; readonly studentId: string };

/**
 * The cases of many handovers at once; those whose young person is gone are left out. The records are looked through
 * once for all of them, not once for each.
 */
export const handoverCases = (
  data: HandoverSources,
  handovers: readonly Handover[],
): readonly HandoverCase[] => {
  const sources = new Map(handovers.map(({ studentId }) => [studentId, sourcesFor(data)]));
  for (const name of ofPersons) {
    const records: Readonly<Record<string, OfPerson>> = data[name];
    for (const record of allOf(records)) {
      const into = sources.get(record.studentId)?.[name] as Record<string, OfPerson> | undefined;
      if (into !== undefined) into[record.id] = record;
    }
  }
  return handovers.flatMap((handover) => {
    const source = sources.get(handover.studentId);
    const given = source === undefined ? null : handoverCase(source, handover);
    return given === null ? [] : [given];
  });
};

/** The sources of one person: what belongs to nobody as it is, what belongs to persons still empty. */
const sourcesFor = (data: HandoverSources): HandoverSources => ({
  ...data,
  guardian: {},
  enrolment: {},
  destination: {},
  placement: {},
  participation: {},
  note: {},
  agreement: {},
  competenceProfile: {},
  consent: {},
});
