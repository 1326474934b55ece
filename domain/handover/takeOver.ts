import type { Day } from '../calendar/day.ts';
import { put, type Change } from '../record/change.ts';
import { fieldCodes, type FieldCode } from './fieldCatalogue.ts';
import { gate } from './gate.ts';
import { handoverCase, type HandoverSources } from './handoverCase.ts';
import type { HandoverGroup } from './handoverGroup.ts';
import type { Handover } from './handoverSchema.ts';

/** What one copy of a group can hand to the others: the words alone, or the choice of fields with its entries too. */
export type TakenOver = 'words' | 'words and fields';

/**
 * The changes that bring what one copy says into the others that can still be changed. Fields are ticked in another
 * copy only where its own gate lets them go to its addressee; entries follow their field. Recipient, basis and minutes
 * of a talk stay each copy's own. Copies that would not change are left out.
 */
export const takeOver = (
  data: HandoverSources,
  { group, from, what, today }: Taking,
): readonly Change[] =>
  group.copies
    .filter(({ id, state }) => id !== from.id && state === 'entwurf')
    .flatMap((copy) => {
      const worded = { ...copy, ...wordsOf(from) };
      const next = what === 'words' ? worded : withFields(data, { copy: worded, from, today });
      return JSON.stringify(next) === JSON.stringify(copy) ? [] : [put('handover', next)];
    });

/** Of which group, from which copy, what, and on which day. */
export type Taking = {
  readonly group: HandoverGroup;
  readonly from: Handover;
  readonly what: TakenOver;
  readonly today: Day;
};

const wordsOf = (from: Handover): Partial<Handover> => ({
  occasion: from.occasion,
  request: from.request,
  talkOn: from.talkOn,
  talkPlace: from.talkPlace,
  talkParticipants: from.talkParticipants,
});

const withFields = (
  data: HandoverSources,
  { copy, from, today }: { copy: Handover; from: Handover; today: Day },
): Handover => {
  const given = handoverCase(data, { ...copy, fields: [...from.fields] });
  if (given === null) return copy;
  const verdicts = gate(given, today);
  const fields = fieldCodes.filter(
    (code) => from.fields.includes(code) && verdicts.fields[code].state === 'allowed',
  );
  const entries = (code: FieldCode, ids: readonly string[]): string[] =>
    fields.includes(code) ? [...ids] : [];
  return {
    ...copy,
    fields,
    placementIds: entries('praktika', from.placementIds),
    agreementIds: entries('vereinbarungen', from.agreementIds),
    noteIds: entries('notizen', from.noteIds),
  };
};
