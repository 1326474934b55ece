import type { FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { defaultFields } from '../../../domain/handover/newHandoverFor.ts';
import type { Partner, PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';

/** Whether the ticks still are what was proposed for the kind of partner, or nothing is ticked yet. */
export const ticksAreUntouched = (
  fields: readonly FieldCode[],
  kind: PartnerKind | null,
): boolean => fields.length === 0 || (kind !== null && sameFields(fields, defaultFields(kind)));

/** Whether two choices tick the same fields, in whatever order. */
export const sameFields = (one: readonly FieldCode[], other: readonly FieldCode[]): boolean =>
  fieldCodes.every((code) => one.includes(code) === other.includes(code));

/** Placements that say something about a young person, once they have begun. */
const tellingStates: ReadonlySet<string> = new Set(['laeuft', 'beendet']);

/**
 * Single entries proposed for a new handover: placements that have begun, and agreements still open.
 * Notes are entrusted and never proposed.
 */
export const proposedEntries = (
  data: Pick<VaultData, 'placement' | 'agreement'>,
  studentId: string,
): Pick<Handover, 'placementIds' | 'agreementIds'> => ({
  placementIds: Object.values(data.placement)
    .filter((placement) => placement.studentId === studentId && tellingStates.has(placement.status))
    .map(({ id }) => id),
  agreementIds: Object.values(data.agreement)
    .filter((agreement) => agreement.studentId === studentId && agreement.doneOn === null)
    .map(({ id }) => id),
});

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
