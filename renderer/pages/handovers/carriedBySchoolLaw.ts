import type { Day } from '../../../domain/calendar/day.ts';
import type { FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import { gate } from '../../../domain/handover/gate.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';

/**
 * Ticked fields that are held back for lack of a consent alone: with the Schulgesetz as basis they might go
 * to this recipient. Empty for a handover that does not rest on consent.
 */
export const carriedBySchoolLaw = (given: HandoverCase, today: Day): readonly FieldCode[] => {
  const { handover } = given;
  if (handover.basis !== 'einwilligung') return [];
  const now = gate(given, today).fields;
  const then = gate({ ...given, handover: { ...handover, basis: 'schulgesetz' } }, today).fields;
  return handover.fields.filter(
    (code) => now[code].state === 'blocked' && then[code].state === 'allowed',
  );
};
