import type { Change } from '../../domain/record/change.ts';
import { createVault } from '../../main/vault/createVault.ts';
import type { Secret } from '../../main/vault/store/unlock.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Vault } from '../../main/vault/Vault.ts';
import { after, type Oracle, textOf, type Texts } from './Oracle.ts';
import type { Random } from './random.ts';
import { canary, dropNote, note, password, textsOf } from './vaults.ts';

/** How much a workload does. */
export type WorkloadSize = {
  readonly changes: number;
  readonly compactions: number;
  readonly passwordChanges: number;
};

/** The secrets a person would try on the vault of a workload, the quickest first. */
export type Keyring = { secrets: readonly Secret[] };

/** A keyring before anything was created. */
export const newKeyring = (): Keyring => ({ secrets: [{ kind: 'password', text: password }] });

const distinctNotes = 24;

/** The changes of one action: mostly one note, at times several notes at once and a dropped one. */
export const someChanges = (random: Random, texts: Texts, number: number): readonly Change[] => {
  const written = (): Change => {
    const id = `n${random.below(distinctNotes)}`;
    return note(id, `${canary} ${id} Stand ${number} ${'Satz '.repeat(random.below(80))}`);
  };
  const there = Object.keys(texts);
  if (random.chance(0.15) && there.length > 2) {
    return [dropNote(random.pick(there)), written(), written()];
  }
  return random.chance(0.1) && there.length > 2 ? [dropNote(random.pick(there))] : [written()];
};

/** A promise the vault broke before the eyes of the workload, as an error that ends the workload. */
export class BrokenPromise extends Error {}

/** Compares what a vault shows with what it acknowledged. */
export const compareShown = (vault: Vault, oracle: Oracle): void => {
  if (textOf(textsOf(vault)) === textOf(oracle.acknowledged)) return;
  throw new BrokenPromise('I6 the state shown differs from what was acknowledged');
};

/** Saves one action and holds the vault to its word: a refused one must have left the state alone. */
export const save = async (
  vault: Vault,
  oracle: Oracle,
  changes: readonly Change[],
): Promise<void> => {
  const wanted = after(oracle.acknowledged, changes);
  oracle.open = [...oracle.open, wanted];
  const saved = await vault.append('Notiz gespeichert', changes);
  if (saved.ok) {
    oracle.acknowledged = wanted;
    oracle.open = [];
    oracle.history.set(textOf(wanted), oracle.history.size);
  } else oracle.refused += 1;
  compareShown(vault, oracle);
};

const spread = (times: number, over: number): ReadonlySet<number> =>
  new Set(Array.from({ length: times }, (_, at) => Math.floor(((at + 1) * over) / (times + 1))));

/** While a password changes, a person knows the old and the new one; afterwards only the new one must open. */
const renewPassword = async (vault: Vault, keyring: Keyring, text: string): Promise<void> => {
  const before = keyring.secrets;
  const renewed: Secret = { kind: 'password', text };
  keyring.secrets = [...before, renewed];
  const changed = await vault.changePassword(text);
  const others = before.filter(({ kind }) => kind !== 'password');
  keyring.secrets = changed.ok ? [...others, renewed] : before;
};

/** While a recovery key changes, the password is what opens for sure. */
const renewRecoveryKey = async (vault: Vault, keyring: Keyring): Promise<void> => {
  const digits = vault.newRecoveryKey();
  if (!(await vault.keepRecoveryKey(digits)).ok) return;
  const others = keyring.secrets.filter(({ kind }) => kind !== 'recovery');
  keyring.secrets = [{ kind: 'recovery', digits }, ...others];
};

/** Creates a vault and works in it: changes, compactions, new passwords, one new recovery key, closing. */
export const work = async (
  surroundings: Surroundings,
  { oracle, keyring, random }: { oracle: Oracle; keyring: Keyring; random: Random },
  size: WorkloadSize,
): Promise<void> => {
  const created = await createVault({ ...surroundings, password });
  if (!created.ok) return;
  oracle.created = true;
  const { vault, recoveryKey } = created.value;
  keyring.secrets = [{ kind: 'recovery', digits: recoveryKey }, ...keyring.secrets];
  const compactAt = spread(size.compactions, size.changes);
  const passwordAt = spread(size.passwordChanges, size.changes - 1);
  for (let number = 1; number <= size.changes; number += 1) {
    await save(vault, oracle, someChanges(random, oracle.acknowledged, number));
    if (compactAt.has(number) && (await vault.compact()).ok) oracle.compacted += 1;
    if (passwordAt.has(number)) await renewPassword(vault, keyring, `${password} ${number}`);
    if (number === Math.floor(size.changes / 2)) await renewRecoveryKey(vault, keyring);
  }
  await vault.close();
};
