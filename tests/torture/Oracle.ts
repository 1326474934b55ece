import type { Change } from '../../domain/record/change.ts';
import type { AttachmentName } from '../../main/vault/attachment/VaultAttachments.ts';
import type { Secret } from '../../main/vault/store/unlock.ts';

/** The texts of all notes by id: all the harness looks at of a state. */
export type Texts = Readonly<Record<string, string>>;

/** A backup that was reported as written: what it holds, and what opened the vault then. */
type KnownBackup = { readonly path: string; readonly texts: Texts; readonly secret: Secret };

/** An attachment whose record was acknowledged. */
type KnownAttachment = AttachmentName & { readonly bytes: Buffer };

/** What a workload knows by itself, told from what the vault answered: the measure of every recovered state. */
export type Oracle = {
  /** Whether the vault was ever reported as created. */
  created: boolean;
  /** The last state that was acknowledged. */
  acknowledged: Texts;
  /** States that were asked for after it and never acknowledged; one of them may have reached the disk. */
  open: readonly Texts[];
  /** Every state that was ever acknowledged, as canonical text, with its number. */
  readonly history: Map<string, number>;
  refused: number;
  /** How many new generations the vault reported as written. */
  compacted: number;
  restored: number;
  /** How many generations, up to two, have to be there and whole. */
  generations: number;
  /** The two newest backups, which nothing may take away. */
  backups: readonly KnownBackup[];
  attachments: readonly KnownAttachment[];
};

/** An oracle of a vault that does not exist yet. */
export const newOracle = (): Oracle => ({
  created: false,
  acknowledged: {},
  open: [],
  history: new Map([['{}', 0]]),
  refused: 0,
  compacted: 0,
  restored: 0,
  generations: 0,
  backups: [],
  attachments: [],
});

/** A state as text that is the same for equal states. */
export const textOf = (texts: Texts): string => JSON.stringify(texts, Object.keys(texts).sort());

/** The state after some changes of notes. */
export const after = (texts: Texts, changes: readonly Change[]): Texts => {
  const next = new Map(Object.entries(texts));
  for (const change of changes) {
    if ('drop' in change) next.delete(change.id);
    else next.set(change.record.id, (change.record as unknown as { text: string }).text);
  }
  return Object.fromEntries(next);
};

/** The oracle as it is now, kept while the workload goes on. */
export const frozen = (oracle: Oracle): Oracle => ({ ...oracle, open: [...oracle.open] });
