import { Select } from '@mantine/core';
import { presetFor } from '../../../domain/handover/draftFor.ts';
import { basisLabels, type Basis } from '../../../domain/handover/handoverSchema.ts';
import { presetsFor } from '../../../domain/handover/presets.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import { useView } from '../../state/ReplicaContext.tsx';

/** Which preset and which basis several handovers begin with; null where each has its own. */
export type Proposal = { readonly preset: string | null; readonly basis: Basis | null };

/** Which fields and on which basis; the preset proposes both, the basis can be another. */
export const ProposalFields = ({
  kind,
  value,
  onChange,
}: {
  readonly kind: PartnerKind;
  readonly value: Proposal;
  readonly onChange: (proposal: Proposal) => void;
}) => {
  const { offered, preset } = useView(
    ['handoverPreset'],
    (data) => ({
      offered: presetsFor(kind, Object.values(data.handoverPreset)),
      preset: presetFor(data, { kind }, value.preset),
    }),
    [kind, value.preset],
  );
  return (
    <>
      <Select
        label="Angaben nach Vorlage"
        placeholder="die für diese Art von Stelle üblichen"
        allowDeselect={false}
        data={offered.map(({ code, label }) => ({ value: code, label }))}
        value={preset?.code ?? null}
        onChange={(code) => onChange({ preset: code, basis: null })}
      />
      <Select
        label="Rechtsgrundlage"
        placeholder="im Entwurf wählen"
        allowDeselect={false}
        data={(Object.entries(basisLabels) as [Basis, string][]).map(([code, label]) => ({
          value: code,
          label,
        }))}
        value={value.basis ?? preset?.basis ?? null}
        onChange={(basis) => onChange({ ...value, basis })}
      />
    </>
  );
};
