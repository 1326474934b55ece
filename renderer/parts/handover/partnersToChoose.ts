import type { Partner, PartnerKind } from '../../../domain/partner/partnerSchemas.ts';

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
