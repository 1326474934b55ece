import { fieldCatalogue, type FieldCode } from '../handover/fieldCatalogue.ts';
import { gate } from '../handover/gate.ts';
import type { Day } from '../calendar/day.ts';
import { handoverCase, type HandoverCase } from '../handover/handoverCase.ts';
import { changedIn, followedPapers, type ChangedFact, type FactSources } from './changedFacts.ts';
import type { Disclosure } from './disclosureSchemas.ts';
import { withdrawnGroups } from './earlierLetter.ts';
import { allOf } from '../record/allOf.ts';

/** A disclosure whose recipient is to be told of changes. */
export type OpenCorrection = {
  readonly disclosure: Disclosure;
  readonly facts: readonly ChangedFact[];
};

/**
 * The changed facts a correction may speak of: after a withdrawal only what may still go today, because all else is
 * asked to be deleted.
 */
export const correctable = (
  given: HandoverCase,
  { disclosure, facts }: OpenCorrection,
  today: Day,
): readonly ChangedFact[] => {
  const withdrawn = withdrawnGroups(given, disclosure);
  if (withdrawn === null) return facts;
  const { fields } = gate(given, today);
  const isToBeDeleted = (field: FieldCode): boolean =>
    withdrawn.groups === null || withdrawn.groups.includes(fieldCatalogue[field].group);
  return facts.filter(({ field }) => fields[field].state === 'allowed' || !isToBeDeleted(field));
};

/** All disclosures with facts that changed since and of which nobody has decided yet, in one pass over the records. */
export const openCorrections = (data: FactSources, today: Day): readonly OpenCorrection[] => {
  const sent = allOf(data.disclosure).filter(
    ({ letterId }) => (data.sentLetter[letterId]?.facts.length ?? 0) > 0,
  );
  if (sent.length === 0) return [];
  const recordsOf = studentsRecords(data);
  const byStudent = grouped(data.disclosure);
  return sent.flatMap((disclosure): OpenCorrection[] => {
    const handover = data.handover[disclosure.handoverId];
    if (!followedPapers.has(disclosure.document) || handover === undefined) return [];
    const given = handoverCase(recordsOf(disclosure.studentId), handover);
    if (given === null || given.student.status === 'gesperrt' || given.student.objection) return [];
    const related = Object.values(byStudent.get(disclosure.studentId) ?? {}).filter((other) => {
      const its = data.handover[other.handoverId];
      return its?.partnerId === handover.partnerId && its.personId === handover.personId;
    });
    const changed = changedIn(data, given, { disclosure, related });
    const facts =
      changed.length === 0 ? [] : correctable(given, { disclosure, facts: changed }, today);
    return facts.length === 0 ? [] : [{ disclosure, facts }];
  });
};

const grouped = <T extends { readonly id: string; readonly studentId: string }>(
  records: Readonly<Record<string, T>>,
): ReadonlyMap<string, Readonly<Record<string, T>>> => {
  const groups = new Map<string, Record<string, T>>();
  for (const record of allOf(records)) {
    const group = groups.get(record.studentId) ?? {};
    group[record.id] = record;
    groups.set(record.studentId, group);
  }
  return groups;
};

/** The records facts are read from, of one young person: so that a case does not search the whole vault for each letter. */
const studentsRecords = (data: FactSources): ((studentId: string) => FactSources) => {
  const guardians = grouped(data.guardian);
  const enrolments = grouped(data.enrolment);
  const destinations = grouped(data.destination);
  const consents = grouped(data.consent);
  const none = { note: {}, placement: {}, participation: {}, agreement: {}, competenceProfile: {} };
  return (studentId) => ({
    ...data,
    ...none,
    guardian: guardians.get(studentId) ?? {},
    enrolment: enrolments.get(studentId) ?? {},
    destination: destinations.get(studentId) ?? {},
    consent: consents.get(studentId) ?? {},
  });
};
