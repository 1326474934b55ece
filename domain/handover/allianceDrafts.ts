import { put, type Change } from '../record/change.ts';
import type { VaultData } from '../record/vaultData.ts';
import { draftFor, type Drafting, type DraftSources } from './draftFor.ts';
import type { Handover } from './handoverSchema.ts';

/** A partner of an alliance and the person there who is written to. */
export type AllianceRecipient = { readonly partnerId: string; readonly personId: string | null };

/**
 * One draft for each chosen partner of a Jugendberufsagentur. It is no legal person: each partner gets a letter with
 * a person, a basis, ticks and a gate of its own; they share a group, so that they are found together. Partners that
 * are gone are left out.
 */
export const allianceDrafts = (
  data: DraftSources & Pick<VaultData, 'partner'>,
  studentId: string,
  {
    recipients,
    ...drafting
  }: Drafting & {
    readonly recipients: readonly AllianceRecipient[];
  },
): { readonly drafts: readonly Handover[]; readonly changes: readonly Change[] } => {
  const groupId = drafting.newId();
  const drafts = recipients.flatMap(({ partnerId, personId }) => {
    const partner = data.partner[partnerId];
    if (partner === undefined || partner.kind === 'jba') return [];
    const draft = draftFor(data, { studentId, partner, personId }, { ...drafting, preset: null });
    return [{ ...draft, groupId }];
  });
  return { drafts, changes: drafts.map((draft) => put('handover', draft)) };
};
