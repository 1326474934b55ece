import type { Partner } from '../partner/partnerSchemas.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Handover } from './handoverSchema.ts';

/** The copies of one handover to a Jugendberufsagentur, and the alliance they go to where it is still known. */
export type HandoverGroup = {
  readonly alliance: Partner | null;
  /** In the order they were begun. */
  readonly copies: readonly Handover[];
};

/** The group a handover belongs to; null when it stands alone. */
export const handoverGroup = (
  data: Pick<VaultData, 'handover' | 'partner'>,
  { groupId }: Pick<Handover, 'groupId'>,
): HandoverGroup | null => {
  if (groupId === null) return null;
  const copies = Object.values(data.handover)
    .filter((handover) => handover.groupId === groupId)
    .toSorted((one, other) => (orderOf(data, one) < orderOf(data, other) ? -1 : 1));
  return copies.length < 2 ? null : { alliance: allianceOf(data, copies), copies };
};

const orderOf = ({ partner }: Pick<VaultData, 'partner'>, handover: Handover): string =>
  `${handover.createdAt} ${partner[handover.partnerId ?? '']?.name ?? ''} ${handover.id}`;

/** The Jugendberufsagentur that has the partners of all copies as members. */
const allianceOf = (
  { partner }: Pick<VaultData, 'partner'>,
  copies: readonly Handover[],
): Partner | null =>
  Object.values(partner).find(
    ({ kind, memberIds }) =>
      kind === 'jba' &&
      copies.every(({ partnerId }) => partnerId !== null && memberIds.includes(partnerId)),
  ) ?? null;

/** The lines of the Verteiler that would name the other partners of a group; those that stand there already are left out. */
export const proposedCopies = (
  { partner }: Pick<VaultData, 'partner'>,
  { copies }: HandoverGroup,
  handover: Handover,
): readonly string[] =>
  copies
    .filter(({ id }) => id !== handover.id)
    .map(({ partnerId }) => partner[partnerId ?? '']?.name.trim() ?? '')
    .filter((name, at, all) => name !== '' && all.indexOf(name) === at)
    .filter((name) => !handover.copies.includes(name));
