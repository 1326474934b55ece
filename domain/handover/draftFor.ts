import type { Day } from '../calendar/day.ts';
import type { Partner } from '../partner/partnerSchemas.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Handover } from './handoverSchema.ts';
import { newHandoverFor } from './newHandoverFor.ts';
import { presetsFor, type Preset } from './presets.ts';
import { proposedEntries } from './proposedEntries.ts';

/** The records a draft is proposed from. */
export type DraftSources = Pick<VaultData, 'placement' | 'agreement' | 'handoverPreset'>;

/** For whom and to whom a draft is made. */
export type DraftRecipient = {
  readonly studentId: string;
  readonly partner: Partner;
  readonly personId: string | null;
};

/** When drafts are made, and under which ids; both are arguments so that the same call gives the same drafts. */
export type Drafting = {
  readonly today: Day;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly newId: () => string;
};

/**
 * The preset of this code that is offered for the partner, else the first that ticks something; undefined where none
 * does, so that what is usual for the kind of partner is ticked.
 */
export const presetFor = (
  data: Pick<VaultData, 'handoverPreset'>,
  { kind }: Pick<Partner, 'kind'>,
  code: string | null,
): Preset | undefined => {
  const offered = presetsFor(kind, Object.values(data.handoverPreset));
  return (
    offered.find((preset) => preset.code === code) ??
    offered.find(({ fields }) => fields.length > 0)
  );
};

/** A draft with the ticks and the basis of a preset, and with the entries proposed for the young person. */
export const draftFor = (
  data: DraftSources,
  { studentId, partner, personId }: DraftRecipient,
  { preset, ...drafting }: Drafting & { readonly preset: string | null },
): Handover => {
  const { newId, createdAt, today } = drafting;
  const chosen = presetFor(data, partner, preset);
  return {
    ...newHandoverFor(partner.kind, today, { id: newId(), studentId, createdAt }),
    ...(chosen === undefined
      ? {}
      : { preset: chosen.code, basis: chosen.basis, fields: [...chosen.fields] }),
    ...proposedEntries(data, studentId),
    partnerId: partner.id,
    personId,
  };
};
