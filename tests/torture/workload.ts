import { type Change, put } from '../../domain/record/change.ts';
import type { Records } from '../../domain/record/recordSchemas.ts';
import { restoreBackup } from '../../main/vault/backup/restoreBackup.ts';
import { writeBackup } from '../../main/vault/backup/writeBackup.ts';
import { createVault } from '../../main/vault/createVault.ts';
import type { OpenRequest } from '../../main/vault/openVault.ts';
import type { Secret } from '../../main/vault/store/unlock.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Vault } from '../../main/vault/Vault.ts';
import { judgeOwnHistory, judgeState, openWithAny } from './invariants.ts';
import { after, type Oracle, textOf, type Texts } from './Oracle.ts';
import type { Random } from './random.ts';
import { backupPlace, canary, dropNote, note, open, password, textsOf } from './vaults.ts';

/** How much a workload does. */
export type WorkloadSize = {
  readonly changes: number;
  readonly compactions: number;
  readonly passwordChanges: number;
  readonly attachments: number;
  readonly backups: number;
  /** Whether the older backup is put in the place of the vault towards the end. */
  readonly restores: boolean;
};

/** A workload that only saves and compacts. */
export const plainWork = { passwordChanges: 0, attachments: 0, backups: 0, restores: false };

/** The secrets a person would try on the vault of a workload, the quickest first. */
export type Keyring = { secrets: readonly Secret[] };

/** A keyring before anything was created. */
export const newKeyring = (): Keyring => ({ secrets: [{ kind: 'password', text: password }] });

/** What a workload knows of its vault, and what it chooses by. */
export type Knowledge = {
  readonly oracle: Oracle;
  readonly keyring: Keyring;
  readonly random: Random;
};

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

/** Adds an attachment and the record that names it. */
const attach = async (vault: Vault, { oracle, random }: Knowledge, id: string): Promise<void> => {
  const bytes = random.bytes(2000 + random.below(4000));
  const added = await vault.attachments.add(bytes);
  if (!added.ok) return;
  const record = { id, ...added.value } as unknown as Records['attachment'];
  const saved = await vault.append('Anlage gespeichert', [put('attachment', record)]);
  if (!saved.ok) oracle.refused += 1;
  const { fileId, sha256 } = added.value;
  if (saved.ok) oracle.attachments = [...oracle.attachments, { fileId, sha256, bytes }];
};

const remember = ({ oracle, keyring }: Knowledge, file: string): void => {
  const [secret] = keyring.secrets;
  if (secret === undefined) return;
  const known = { path: `${backupPlace}/${file}`, texts: oracle.acknowledged, secret };
  oracle.backups = [...oracle.backups, known].slice(-2);
};

/** Backs up and lets older backups go, as the program does it. */
const backUp = async (vault: Vault, known: Knowledge): Promise<void> => {
  const written = await vault.backups.write(backupPlace);
  if (!written.ok) return;
  remember(known, written.value.file);
  await vault.backups.prune(backupPlace, { maxAgeDays: 90 });
};

/** Opens what lies there, holds it to what is known, and takes what it shows for acknowledged: a person has seen it. */
export const openKnown = async (
  surroundings: Surroundings,
  { oracle, keyring }: Pick<Knowledge, 'oracle' | 'keyring'>,
): Promise<Vault | undefined> => {
  const opened = await openWithAny(surroundings, keyring);
  if (!opened.ok) return undefined;
  const shown = textsOf(opened.vault);
  const violation = judgeState(textOf(shown), oracle) ?? judgeOwnHistory(opened.vault, oracle);
  if (violation !== undefined) throw new BrokenPromise(`${violation}, shown after opening`);
  oracle.acknowledged = shown;
  oracle.open = [];
  return opened.vault;
};

/** Puts the older known backup in the place of the vault, as the program does it with an open one. */
const restore = async (
  surroundings: Surroundings,
  vault: Vault,
  known: Knowledge,
): Promise<Vault | undefined> => {
  const { oracle } = known;
  const [backup] = oracle.backups;
  if (backup === undefined) return vault;
  const { dek, slots } = vault.keyring();
  await vault.close();
  oracle.open = [...oracle.open, backup.texts];
  oracle.generations = 0;
  const secret = { kind: 'key', dek } as const;
  const restored = await restoreBackup({ ...surroundings, path: backup.path, secret, slots });
  if (restored.ok) {
    oracle.acknowledged = backup.texts;
    oracle.open = [];
    oracle.generations = 1;
    oracle.restored += 1;
  }
  return openKnown(surroundings, known);
};

const createFirst = async (
  surroundings: Surroundings,
  { oracle, keyring }: Knowledge,
): Promise<Vault | undefined> => {
  const created = await createVault({ ...surroundings, password });
  if (!created.ok) return undefined;
  oracle.created = true;
  oracle.generations = 1;
  const { vault, recoveryKey } = created.value;
  keyring.secrets = [{ kind: 'recovery', digits: recoveryKey }, ...keyring.secrets];
  return vault;
};

/** Opens a vault of an older schema, which first keeps a backup of it and then brings it to the present one. */
export const migrateFirst = async (
  surroundings: Surroundings,
  known: Knowledge,
): Promise<Vault | undefined> => {
  const beforeMigration: OpenRequest['beforeMigration'] = async (source) => {
    const written = await writeBackup(source, backupPlace);
    if (written.ok) remember(known, written.value.file);
    return written;
  };
  const [secret] = known.keyring.secrets;
  if (secret === undefined) return undefined;
  const opened = await open(surroundings, secret, { beforeMigration });
  return opened.ok ? opened.value : undefined;
};

const compactKnown = async (vault: Vault, oracle: Oracle): Promise<void> => {
  if (!(await vault.compact()).ok) return;
  oracle.compacted += 1;
  oracle.generations = Math.min(2, oracle.generations + 1);
};

/**
 * Creates a vault, or opens the older one that is there, and works in it: changes, compactions, new passwords, a new
 * recovery key, attachments, backups, a restoration, closing.
 */
export const work = async (
  surroundings: Surroundings,
  known: Knowledge,
  size: WorkloadSize,
): Promise<void> => {
  const { oracle, keyring, random } = known;
  let vault = await (oracle.created ? migrateFirst : createFirst)(surroundings, known);
  const { changes } = size;
  const compactAt = spread(size.compactions, changes);
  const passwordAt = spread(size.passwordChanges, changes - 1);
  const backUpAt = spread(size.backups, changes);
  const restoreAt = size.restores ? Math.ceil((changes * 5) / 6) : 0;
  for (let number = 1; number <= changes && vault !== undefined; number += 1) {
    await save(vault, oracle, someChanges(random, oracle.acknowledged, number));
    if (number <= size.attachments) await attach(vault, known, `a${number}`);
    if (compactAt.has(number)) await compactKnown(vault, oracle);
    if (passwordAt.has(number)) await renewPassword(vault, keyring, `${password} ${number}`);
    if (number === Math.floor(changes / 2)) await renewRecoveryKey(vault, keyring);
    if (backUpAt.has(number)) await backUp(vault, known);
    if (number === restoreAt) vault = await restore(surroundings, vault, known);
  }
  await vault?.attachments.dropOrphans();
  await vault?.close();
};
