import { openBackup } from '../../main/vault/backup/openBackup.ts';
import { parseFileName } from '../../main/vault/format/fileNames.ts';
import { decodeHeader } from '../../main/vault/format/snapshotHeader.ts';
import type { Secret } from '../../main/vault/store/unlock.ts';
import type { OpenFailure } from '../../main/vault/store/failures.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Vault } from '../../main/vault/Vault.ts';
import { type Disk, withoutFile } from './disk/Disk.ts';
import { engineFs } from './disk/engineFs.ts';
import { type Oracle, textOf } from './Oracle.ts';
import type { Random } from './random.ts';
import type { Keyring } from './workload.ts';
import { canary, cheapKdf, folder, note, on, open, textsOf } from './vaults.ts';

/**
 * The invariants that hold after every fault:
 * I1 every acknowledged change is there; I2 no change is half there; I3 the state is one that was asked for, at least
 * the acknowledged one; I4 nothing unproven is shown; I5 recovery may be repeated; I6 a refused save left the state
 * alone; I7 the vault opens, and so do an older generation and the two newest backups; I8 no plain text lies on the disk; I9 after the fault saving goes on; I10 opening a
 * damaged vault writes nothing to it; I11 no file of the vault's own history is taken for one of another.
 */
type Invariant = 'I1' | 'I2' | 'I3' | 'I4' | 'I5' | 'I6' | 'I7' | 'I8' | 'I9' | 'I10' | 'I11';

/** A broken promise; undefined stands for none. */
export type Violation = string | undefined;

const broken = (invariant: Invariant, what: string): string => `${invariant} ${what}`;

type Opened =
  | { readonly ok: true; readonly vault: Vault; readonly secret: Secret }
  | { readonly ok: false; readonly failure: OpenFailure };

/** Opens with the first secret of the keyring that is right. */
export const openWithAny = async (
  surroundings: Surroundings,
  keyring: Keyring,
): Promise<Opened> => {
  let failure: OpenFailure = { kind: 'wrong secret' };
  for (const secret of keyring.secrets) {
    const opened = await open(surroundings, secret);
    if (opened.ok) return { ok: true, vault: opened.value, secret };
    failure = opened.failure;
    const { kind } = failure;
    if (kind !== 'wrong secret' && kind !== 'recovery key mistyped') break;
  }
  return { ok: false, failure };
};

/** Which promise a shown state breaks, if any. */
export const judgeState = (found: string, oracle: Oracle): Violation => {
  if (found === textOf(oracle.acknowledged)) return undefined;
  if (oracle.open.some((texts) => found === textOf(texts))) return undefined;
  const earlier = oracle.history.get(found);
  if (earlier !== undefined) return broken('I1', `the state is number ${earlier}, an older one`);
  return broken('I2', 'the state is none that was ever asked for');
};

/**
 * Which file of the vault's own history is taken for one of another, if any. While a restoration is on its way (no
 * generation has to be there), files of the state before are of another history, and its mark may be lost.
 */
export const judgeOwnHistory = (
  { findings: { otherHistory } }: Vault,
  { generations, created }: Oracle,
): Violation =>
  otherHistory.length === 0 || (created && generations === 0)
    ? undefined
    : broken('I11', `taken for another history: ${otherHistory.join(', ')}`);

/** Plain text of a note or the secret words anywhere on a disk. */
export const judgeSecrecy = (disk: Disk): Violation => {
  for (const [path, { bytes }] of disk.names) {
    if (!path.endsWith('/reserve') && bytes.includes(canary))
      return broken('I8', `plain text in ${path}`);
  }
  return undefined;
};

const judgeUnopened = (failure: OpenFailure, oracle: Oracle): Violation => {
  // A creation that was cut short was reported to nobody; it must not be taken for a vault either.
  const excused = !oracle.created && ['missing', 'damaged'].includes(failure.kind);
  return excused ? undefined : broken('I7', `does not open: ${failure.kind}`);
};

/** Works on in a recovered vault, closes it, opens it again and finds everything. */
const judgeGoingOn = async (
  vault: Vault,
  oracle: Oracle,
  again: () => Promise<Opened>,
): Promise<Violation> => {
  const before = textsOf(vault);
  const saved = await vault.append('Notiz gespeichert', [note('later', 'danach')]);
  if (!saved.ok) return broken('I9', `saving fails: ${saved.failure.kind}`);
  await vault.close();
  const reopened = await again();
  if (!reopened.ok) return broken('I5', `opens once but not again: ${reopened.failure.kind}`);
  const found = textOf(textsOf(reopened.vault));
  const foreign = judgeOwnHistory(reopened.vault, oracle);
  await reopened.vault.close();
  if (foreign !== undefined) return foreign;
  return found === textOf({ ...before, later: 'danach' })
    ? undefined
    : broken('I5', 'opening a second time gives another state');
};

/** What is needed to judge a disk: what is known of it, what opens it, and how thoroughly to look. */
export type Recovery = {
  readonly oracle: Oracle;
  readonly keyring: Keyring;
  readonly random: Random;
  /** Whether to work on in the recovered vault, too. */
  readonly goOn: boolean;
  /** Whether to look at the older generation and at the backups, too. */
  readonly older?: boolean;
};

/** The two newest backups open with what opened the vault then, and hold what it held. */
const judgeBackups = async (disk: Disk, { oracle }: Recovery): Promise<Violation> => {
  const fs = engineFs(disk);
  const { floor } = cheapKdf;
  for (const { path, texts, secret } of oracle.backups) {
    const opened = await openBackup({ fs, path, secret, floor });
    if (!opened.ok) return broken('I7', `a written backup does not open: ${opened.failure.kind}`);
    const data = JSON.parse(opened.value.plain.toString('utf8')) as Vault['data'];
    if (textOf(textsOf({ data })) !== textOf(texts)) {
      return broken('I7', 'a backup holds another state than it was made of');
    }
  }
  return undefined;
};

/** The newest snapshot with a whole header. */
const newestSnapshot = (disk: Disk): string | undefined =>
  [...disk.names]
    .filter(([path, { bytes }]) => {
      const name = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : '';
      return parseFileName(name)?.kind === 'snapshot' && decodeHeader(bytes).ok;
    })
    .map(([path]) => path)
    .sort()
    .at(-1);

/** Without its newest snapshot the vault opens from the older generation and its journal, with nothing missing. */
const judgeOlder = async (disk: Disk, recovery: Recovery): Promise<Violation> => {
  const { oracle, keyring, random } = recovery;
  const newest = newestSnapshot(disk);
  if (oracle.generations < 2 || newest === undefined) return undefined;
  const older = withoutFile(disk, newest);
  const opened = await openWithAny(on(older, random), keyring);
  if (!opened.ok) {
    return broken('I7', `the older generation does not open: ${opened.failure.kind}`);
  }
  const found = textOf(textsOf(opened.vault));
  const foreign = judgeOwnHistory(opened.vault, oracle);
  await opened.vault.close();
  const violation = judgeState(found, oracle) ?? foreign;
  return violation === undefined ? undefined : `${violation}, from the older generation`;
};

/** Every acknowledged attachment is named by its record and reads as it was given. */
const judgeAttachments = async (vault: Vault, oracle: Oracle): Promise<Violation> => {
  const named = new Set(Object.values(vault.data.attachment).map(({ fileId }) => fileId));
  for (const { bytes, ...name } of oracle.attachments) {
    if (!named.has(name.fileId)) return broken('I1', 'the record of an attachment is missing');
    const read = await vault.attachments.read(name);
    if (!read.ok) return broken('I1', `an attachment is ${read.failure.kind}`);
    if (!read.value.equals(bytes)) return broken('I4', 'an attachment reads otherwise');
  }
  return undefined;
};

/** Recovers a disk after a crash and names the first promise that is broken. */
export const judgeRecovery = async (disk: Disk, recovery: Recovery): Promise<Violation> => {
  const { oracle, keyring, random, goOn } = recovery;
  if (recovery.older === true) {
    const older = (await judgeBackups(disk, recovery)) ?? (await judgeOlder(disk, recovery));
    if (older !== undefined) return older;
  }
  const opened = await openWithAny(on(disk, random), keyring);
  if (!opened.ok) return judgeUnopened(opened.failure, oracle);
  const { vault, secret } = opened;
  if (vault.findings.incomplete) return broken('I1', 'the vault says that something is missing');
  const state =
    judgeState(textOf(textsOf(vault)), oracle) ??
    judgeOwnHistory(vault, oracle) ??
    (await judgeAttachments(vault, oracle));
  if (state !== undefined || !goOn) {
    await vault.close();
    return state;
  }
  return judgeGoingOn(vault, oracle, () => openWithAny(on(disk, random), { secrets: [secret] }));
};

/** How a vault with damage answered. */
export type DamageAnswer =
  /** Nothing is missing: the damage was bridged or touched nothing that is needed. */
  | 'whole'
  /** The very last write is not shown, and the vault says so. */
  | 'last write left out'
  /** An older state is shown and nothing is said. */
  | 'earlier state'
  /** Refused as damaged. */
  | 'told'
  /** Refused for another reason. */
  | 'refused';

const contents = (disk: Disk): ReadonlyMap<string, Buffer> =>
  new Map(
    [...disk.names]
      .filter(([path]) => !path.includes('/lock'))
      .map(([path, { bytes }]) => [path, bytes]),
  );

/** Every write gives a file new bytes, so equal objects are untouched ones. */
const untouched = (disk: Disk, before: ReadonlyMap<string, Buffer>): boolean => {
  const now = contents(disk);
  return now.size === before.size && [...now].every(([path, bytes]) => before.get(path) === bytes);
};

/**
 * Opens a damaged disk and names the answer, or the promise it breaks: shown is only what once was acknowledged, and
 * what is told as damage was not written to.
 */
export const judgeDamage = async (
  disk: Disk,
  { oracle, keyring, random }: Omit<Recovery, 'goOn'>,
): Promise<{ readonly answer: DamageAnswer } | { readonly violation: string }> => {
  const before = contents(disk);
  const opened = await openWithAny(on(disk, random), keyring);
  if (!opened.ok) {
    const { kind } = opened.failure;
    if (!untouched(disk, before)) return { violation: broken('I10', `${kind}, yet written to`) };
    return { answer: kind === 'damaged' ? 'told' : 'refused' };
  }
  const found = textOf(textsOf(opened.vault));
  const { cutWrite, damaged } = opened.vault.findings;
  await opened.vault.close();
  if (found === textOf(oracle.acknowledged)) return { answer: 'whole' };
  if (!oracle.history.has(found)) return { violation: broken('I4', 'a state that never was') };
  return { answer: cutWrite || damaged.length > 0 ? 'last write left out' : 'earlier state' };
};
