import type { ConsentRequest } from '../../../../domain/consent/consentRequestSchema.ts';
import { dataGroupLabels, type DataGroup } from '../../../../domain/consent/dataGroups.ts';
import { fieldCatalogue, type FieldCode } from '../../../../domain/handover/fieldCatalogue.ts';
import { presetsFor } from '../../../../domain/handover/presets.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import type { GroupProposal } from './GroupsField.tsx';

type Data = Pick<VaultData, 'partner' | 'handoverPreset' | 'handover'>;

const everyGroup = Object.keys(dataGroupLabels) as DataGroup[];

const groupsOf = (fields: readonly FieldCode[]): readonly DataGroup[] =>
  everyGroup.filter((group) => fields.some((code) => fieldCatalogue[code].group === group));

/** What may be ticked at one click: the groups open handovers and presets need for the recipients that are chosen. */
export const groupProposals = (
  { partner, handoverPreset, handover }: Data,
  studentId: string,
  recipients: readonly ConsentRequest['recipients'][number][],
): readonly GroupProposal[] => {
  const ids = new Set(recipients.map(({ partnerId }) => partnerId));
  const kinds = new Set([...ids].flatMap((id) => partner[id]?.kind ?? []));
  const open = Object.values(handover)
    .filter((entry) => entry.studentId === studentId && entry.state === 'entwurf')
    .filter(({ partnerId }) => partnerId !== null && ids.has(partnerId))
    .map(({ partnerId, fields }) => ({
      label: `Entwurf an ${partner[partnerId ?? '']?.name ?? ''}`,
      groups: groupsOf(fields),
    }));
  const presets = [...kinds]
    .flatMap((kind) => presetsFor(kind, Object.values(handoverPreset)))
    .map(({ label, fields }) => ({ label, groups: groupsOf(fields) }));
  return [
    ...new Map(
      [...open, ...presets]
        .filter(({ groups }) => groups.length > 0)
        .map((proposal) => [proposal.label, proposal] as const),
    ).values(),
  ];
};
