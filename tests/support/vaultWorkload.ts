import type { Change } from '../../domain/record/change.ts';
import { createVault } from '../../main/vault/createVault.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Vault } from '../../main/vault/Vault.ts';
import { dropNote, note, password, textsOf } from './vaultBuilder.ts';

/** What a workload was told by the vault: the states it tried to reach, and how far the vault said yes. */
export type Diary = {
  created: boolean;
  /** The states attempted, each one commit after the last acknowledged one; the first is the empty one. */
  readonly attempted: Record<string, string>[];
  /** Index of the last acknowledged state. */
  acknowledged: number;
  /** How many saves were refused. */
  refused: number;
};

type Texts = Record<string, string>;

const after = (texts: Texts, changes: readonly Change[]): Texts => {
  const next = new Map(Object.entries(texts));
  for (const change of changes) {
    if ('drop' in change) next.delete(change.id);
    else next.set(change.record.id, (change.record as unknown as { text: string }).text);
  }
  return Object.fromEntries(next);
};

/** Saves one action; a refused one must have left the state alone. */
const save = async (vault: Vault, diary: Diary, changes: readonly Change[]): Promise<boolean> => {
  const before = diary.attempted[diary.acknowledged] ?? {};
  diary.attempted.push(after(before, changes));
  const saved = await vault.append('Notiz gespeichert', changes);
  if (saved.ok) diary.acknowledged = diary.attempted.length - 1;
  else diary.refused += 1;
  const expected = JSON.stringify(diary.attempted[diary.acknowledged]);
  if (JSON.stringify(textsOf(vault)) !== expected)
    throw new Error('state differs from what was told');
  return saved.ok;
};

const actions: readonly (readonly Change[])[] = Array.from({ length: 9 }, (_, at) =>
  at % 4 === 3
    ? [dropNote(`n${at - 1}`), note(`n${at}`, `Satz ${at}`), note('both', `mit ${at}`)]
    : [note(`n${at}`, `Satz ${at} `.repeat(at * 8))],
);

/** Creates a vault and works in it: commits of several changes, compactions, a new recovery key, closing. */
export const work = async (around: Surroundings, diary: Diary): Promise<void> => {
  const created = await createVault({ ...around, password });
  if (!created.ok) return;
  diary.created = true;
  const { vault } = created.value;
  for (const [at, changes] of actions.entries()) {
    await save(vault, diary, changes);
    if (at === 2 || at === 5) await vault.compact();
    if (at === 6) await vault.keepRecoveryKey(vault.newRecoveryKey());
  }
  await vault.close();
};

export const emptyDiary = (): Diary => ({
  created: false,
  attempted: [{}],
  acknowledged: 0,
  refused: 0,
});
