import type { FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { defaultFields } from '../../../domain/handover/newHandoverFor.ts';
import type { Partner, PartnerKind } from '../../../domain/partner/partnerSchemas.ts';

/** Whether the ticks still are what was proposed for the kind of partner, or nothing is ticked yet. */
export const ticksAreUntouched = (
  fields: readonly FieldCode[],
  kind: PartnerKind | null,
): boolean => fields.length === 0 || (kind !== null && sameFields(fields, defaultFields(kind)));

/** Whether two choices tick the same fields, in whatever order. */
export const sameFields = (one: readonly FieldCode[], other: readonly FieldCode[]): boolean =>
  fieldCodes.every((code) => one.includes(code) === other.includes(code));

const firstKinds: readonly PartnerKind[] = ['bbs', 'agentur', 'agentur_reha', 'jba', 'jobcenter'];

const words = new Intl.Collator('de', { numeric: true, sensitivity: 'base' });

/** Active partners (and the one chosen already), schools and the Agentur first, then by kind and name. */
export const partnersToChoose = (
  partners: Iterable<Partner>,
  chosenId: string | null,
): readonly Partner[] =>
  [...partners]
    .filter(({ id, active }) => active || id === chosenId)
    .toSorted(
      (one, other) =>
        rank(one.kind) - rank(other.kind) ||
        words.compare(one.kind, other.kind) ||
        words.compare(one.name, other.name),
    );

const rank = (kind: PartnerKind): number => {
  const place = firstKinds.indexOf(kind);
  return place < 0 ? firstKinds.length : place;
};
