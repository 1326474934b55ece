import type { FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { defaultFields } from '../../../domain/handover/newHandoverFor.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';

/** Whether the ticks still are what was proposed for the kind of partner, or nothing is ticked yet. */
export const ticksAreUntouched = (
  fields: readonly FieldCode[],
  kind: PartnerKind | null,
): boolean => fields.length === 0 || (kind !== null && sameFields(fields, defaultFields(kind)));

/** Whether two choices tick the same fields, in whatever order. */
export const sameFields = (one: readonly FieldCode[], other: readonly FieldCode[]): boolean =>
  fieldCodes.every((code) => one.includes(code) === other.includes(code));
