import { basename, dirname } from 'node:path';
import type { Seen } from '../../../main/vault/store/isOlderThanSeen.ts';
import type { Secret } from '../../../main/vault/store/unlock.ts';
import type { Vault } from '../../../main/vault/Vault.ts';
import { copyOf, type Disk, diskOf } from '../disk/Disk.ts';
import { engineFs, type Operation } from '../disk/engineFs.ts';
import { newOracle, type Oracle, textOf } from '../Oracle.ts';
import type { Random } from '../random.ts';
import { bytesAt, changed, sampleVault, vaultPaths } from '../sampleVaults.ts';
import type { Violation } from '../invariants.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';
import { around, folder, on, open, password, textsOf } from '../vaults.ts';
import { save, someChanges } from '../workload.ts';

/** A vault in a folder that a sync program looks after, and what one PC knows of it. */
type Synced = {
  disk: Disk;
  oracle: Oracle;
  readonly secret: Secret;
  /** How far this PC has seen it reach. */
  seen: Seen;
};

/** What a case came to: everything is there, or what is missing was told. */
type Answer =
  | 'whole'
  | 'told as damaged'
  | 'told as not readable'
  | 'told as older than seen'
  | 'told as another history'
  | 'told as conflict copies';

const seenOf = ({ head: { seq, chain } }: Vault): Seen => ({ seq, chain });

const synced = async (random: Random): Promise<Synced> => {
  const { disk, oracle, keyring } = await sampleVault(random, 'closed');
  const secret = keyring.secrets[0] ?? { kind: 'password', text: password };
  const opened = await open(on(copyOf(disk), random), secret, { look: true });
  if (!opened.ok) throw new Error(`I7 ${opened.failure.kind}`);
  return { disk, oracle, secret, seen: seenOf(opened.value) };
};

/** How it is told that something may be missing, if it is. */
const toldBy = ({ findings }: Vault): Answer | undefined => {
  if (findings.olderThanSeen) return 'told as older than seen';
  if (findings.otherHistory.length > 0) return 'told as another history';
  return findings.conflictCopies.length > 0 ? 'told as conflict copies' : undefined;
};

type Judged =
  { readonly answer: Answer; readonly ownFiles?: number } | { readonly violation: string };

/** Opens as the program does, with what it has seen; what is missing must be told. */
const judge = async ({ disk, oracle, secret, seen }: Synced, random: Random): Promise<Judged> => {
  const opened = await open(on(disk, random), secret, { seen });
  if (!opened.ok) {
    const { kind } = opened.failure;
    if (kind === 'damaged' || kind === 'not readable') return { answer: `told as ${kind}` };
    return { violation: `I7 does not open: ${kind}` };
  }
  const found = textOf(textsOf(opened.value));
  const answer = toldBy(opened.value);
  const ownFiles = opened.value.findings.otherHistory.length;
  await opened.value.close();
  if (found === textOf(oracle.acknowledged)) return { answer: 'whole', ownFiles };
  return answer === undefined
    ? { violation: 'I1 something is missing and nothing is said' }
    : { answer };
};

const judgeAnswer = (
  { tally }: Run,
  judged: Judged,
  allowed: readonly Answer[],
  how: string,
): void => {
  if ('violation' in judged) {
    count(tally, judged.violation, how);
    return;
  }
  countFact(tally, judged.answer);
  const right = allowed.includes(judged.answer);
  count(tally, right ? undefined : `I1 answered "${judged.answer}"`, how);
};

const judgeAndCount = async (
  run: Run,
  vault: Synced,
  allowed: readonly Answer[],
  how: string,
): Promise<void> => {
  const judged = await judge(vault, run.random);
  judgeAnswer(run, judged, allowed, how);
  // Nobody else has written here: what is told as another history is the own one.
  const told = 'ownFiles' in judged && (judged.ownFiles ?? 0) > 0;
  if (told)
    countFact(run.tally, `own files told as another history: ${how.split(' ').slice(1).join(' ')}`);
};

const told: readonly Answer[] = [
  'whole',
  'told as damaged',
  'told as not readable',
  'told as older than seen',
  'told as another history',
  'told as conflict copies',
];

const names = [
  ' (Konflikt 2026-11-22 PC-2)',
  '-PC-2',
  ' - Kopie',
  '.sync-conflict-20261122-ABCDEF',
];

const conflictName = (random: Random, path: string): string => {
  const dot = path.lastIndexOf('.');
  return `${path.slice(0, dot)}${random.pick(names)}${path.slice(dot)}`;
};

/** Copies with names of conflicts lie in the folder: nothing is taken from them, and nothing takes them away. */
const conflictCopies = async (run: Run): Promise<void> => {
  const { random } = run;
  const vault = await synced(random);
  const paths = vaultPaths(vault.disk);
  const copies = Object.fromEntries(
    Array.from({ length: 3 }, () => {
      const whole = bytesAt(vault.disk, random.pick(paths));
      const path = conflictName(random, random.pick(paths));
      return [path, random.chance(0.5) ? whole : whole.subarray(0, random.below(whole.length))];
    }),
  );
  vault.disk = changed(vault.disk, copies);
  const opened = await open(on(vault.disk, random), vault.secret);
  if (!opened.ok) {
    count(run.tally, `I7 ${opened.failure.kind}`, 'conflict copies');
    return;
  }
  const named = opened.value.findings.conflictCopies.map((name) => `${folder}/${name}`);
  if (named.join() !== Object.keys(copies).sort().join()) {
    count(run.tally, 'I1 the copies were not told', Object.keys(copies).join());
    return;
  }
  await workOn(opened.value, vault, { random, times: 3 });
  const isGone = ([path, bytes]: [string, Buffer]): boolean =>
    !bytesAt(vault.disk, path).equals(bytes);
  const gone = Object.entries(copies).find(isGone)?.[0];
  if (gone !== undefined) {
    count(run.tally, `I10 ${gone} was touched`, 'conflict copies');
    return;
  }
  await judgeAndCount(run, vault, ['whole'], 'conflict copies');
};

type Work = { readonly random: Random; readonly times: number; readonly compactions?: number };

/** Saves and compacts, and closes; what is seen then is remembered outside of the folder. */
const workOn = async (
  vault: Vault,
  known: Synced,
  { random, times, compactions = 0.3 }: Work,
): Promise<void> => {
  for (let number = 0; number < times; number += 1) {
    await save(vault, known.oracle, someChanges(random, known.oracle.acknowledged, 500 + number));
    if (random.chance(compactions)) await vault.compact();
  }
  known.seen = seenOf(vault);
  await vault.close();
};

/** A file is a placeholder without bytes, or away, until the sync program has fetched it. */
const placeholder = async (run: Run): Promise<void> => {
  const { random } = run;
  const vault = await synced(random);
  const path = random.pick(vaultPaths(vault.disk));
  const bytes = bytesAt(vault.disk, path);
  const isAway = random.chance(0.5);
  const how = `${basename(path)} ${isAway ? 'away' : 'empty'}`;
  vault.disk = changed(vault.disk, { [path]: isAway ? undefined : Buffer.alloc(0) });
  await judgeAndCount(run, vault, told, how);
  const lying = bytesAt(vault.disk, path);
  // Something else has taken the name meanwhile: then the sync program gives the file another one.
  const back = lying.length === 0 ? path : conflictName(random, path);
  vault.disk = changed(vault.disk, { [back]: bytes });
  await judgeAndCount(run, vault, ['whole'], `${how}, then fetched`);
};

const lockCodes = ['EBUSY', 'EACCES', 'EPERM'] as const;

/** The sync program holds a file for a while: opening fails or is whole, saving goes on once it is free. */
const heldFile = async (run: Run): Promise<void> => {
  const { random } = run;
  const vault = await synced(random);
  const path = random.pick(vaultPaths(vault.disk));
  const code = random.pick(lockCodes);
  let held = true;
  const fs = engineFs(vault.disk, (operation: Operation) =>
    held && operation.path === path ? { code } : undefined,
  );
  const surroundings = around(fs, random);
  const early = await open(surroundings, vault.secret, { seen: vault.seen });
  const how = `${basename(path)} held with ${code}`;
  if (!early.ok && early.failure.kind !== 'not readable') {
    count(run.tally, `I7 taken for ${early.failure.kind}`, how);
  }
  if (early.ok) await workOn(early.value, vault, { random, times: 2 });
  held = false;
  const opened = await open(surroundings, vault.secret);
  if (!opened.ok) {
    count(run.tally, `I9 ${opened.failure.kind} once it is free`, how);
    return;
  }
  // While the vault is open, whatever file is the newest is held, and then free again.
  const newest = vaultPaths(vault.disk).findLast((one) => one.endsWith('.stj')) ?? path;
  held = newest === path;
  await save(opened.value, vault.oracle, someChanges(random, vault.oracle.acknowledged, 300));
  await opened.value.compact();
  held = false;
  const refused = vault.oracle.refused;
  await workOn(opened.value, vault, { random, times: 2 });
  if (vault.oracle.refused > refused) count(run.tally, 'I9 saving does not go on', how);
  await judgeAndCount(run, vault, ['whole'], how);
};

/** Puts other bytes, or none, under a name as a sync program does it: the file behind an open handle loses its name. */
const swapFile = (disk: Disk, path: string, bytes: Buffer | undefined): void => {
  const inode = disk.names.get(path);
  if (inode !== undefined) inode.links = 0;
  disk.names.delete(path);
  const [fresh] =
    bytes === undefined ? [] : diskOf([dirname(path)], [[path, bytes]]).names.values();
  if (fresh !== undefined) disk.names.set(path, fresh);
};

/** While the vault is open, a file is put back to an older version of itself, or goes away and comes back. */
const swappedWhileOpen = async (run: Run): Promise<void> => {
  const { random } = run;
  const vault = await synced(random);
  const opened = await open(on(vault.disk, random), vault.secret, { seen: vault.seen });
  if (!opened.ok) {
    count(run.tally, `I7 ${opened.failure.kind}`, 'swapped');
    return;
  }
  const early = copyOf(vault.disk);
  const saveSome = async (times: number): Promise<void> => {
    for (let at = 0; at < times; at += 1) {
      const number = 700 + random.below(100);
      await save(
        opened.value,
        vault.oracle,
        someChanges(random, vault.oracle.acknowledged, number),
      );
    }
  };
  await saveSome(1 + random.below(3));
  const path = random.pick(vaultPaths(vault.disk));
  const now = bytesAt(vault.disk, path);
  const comesBack = random.chance(0.5);
  const earlier = bytesAt(early, path);
  const older = earlier.length > 0 ? earlier : now.subarray(0, random.below(now.length));
  swapFile(vault.disk, path, comesBack ? undefined : older);
  const how = `${basename(path)} ${comesBack ? 'away and back' : 'put back to an older one'}`;
  const refused = vault.oracle.refused;
  await saveSome(3);
  if (vault.oracle.refused > refused + 1) count(run.tally, 'I9 saving does not go on', how);
  if (random.chance(0.5)) await opened.value.compact();
  if (comesBack && !vault.disk.names.has(path)) swapFile(vault.disk, path, now);
  await workOn(opened.value, vault, { random, times: 1 });
  await judgeAndCount(run, vault, comesBack ? ['whole'] : told, how);
};

/** What a sync program makes of two folders that went on from the same one: of two files of one name the first stays. */
const merged = (before: Disk, one: Disk, other: Disk, random: Random): Disk => {
  const files = new Map<string, Buffer>();
  const changedIn = (disk: Disk, path: string): boolean =>
    disk.names.get(path)?.bytes.equals(bytesAt(before, path)) !== true;
  for (const [path, { bytes }] of [...one.names, ...other.names]) {
    const first = files.get(path);
    const isDeleted =
      before.names.has(path) &&
      (!one.names.has(path) || !other.names.has(path)) &&
      !(one.names.has(path) && changedIn(one, path)) &&
      !(other.names.has(path) && changedIn(other, path));
    if (isDeleted) continue;
    if (first === undefined) files.set(path, bytes);
    else if (!first.equals(bytes)) files.set(conflictName(random, path), bytes);
  }
  return diskOf([...one.folders, ...other.folders], files);
};

/** What a PC has written since the folders parted. */
const writtenSince = (before: Disk, { disk }: Synced): readonly Buffer[] =>
  vaultPaths(disk)
    .map((path) => [bytesAt(disk, path), bytesAt(before, path)] as const)
    .flatMap(([now, earlier]) => (now.equals(earlier) ? [] : [now]));

const isOnDisk = (disk: Disk, bytes: Buffer): boolean =>
  [...disk.names.values()].some((file) => file.bytes.equals(bytes));

const toldOfTheOther = ({ findings }: Vault): boolean =>
  [...findings.otherHistory, ...findings.conflictCopies].length > 0;

/** The PCs whose folders were put together, and the folder from which both went on. */
type Together = { readonly pcs: readonly Synced[]; readonly before: Disk; readonly run: Run };

/** What was told once is told again as long as the files lie there. */
const judgeLater = async ({ disk, secret, oracle }: Synced, random: Random): Promise<Violation> => {
  const later = await open(on(disk, random), secret);
  if (!later.ok) return `I5 ${later.failure.kind} after going on`;
  const same = textOf(textsOf(later.value)) === textOf(oracle.acknowledged);
  const isTold = toldOfTheOther(later.value);
  await later.value.close();
  if (!same) return 'I1 what was saved after the folders were put together is not there';
  return isTold ? undefined : 'I1 it is told only once';
};

/** Works on, compacts every time, and names what was taken away of that which is not shown. */
const workOnBeside = async (
  vault: Vault,
  together: Synced,
  { pcs, before, run }: Together,
): Promise<Violation> => {
  const shown = textsOf(vault);
  const hidden = pcs.filter(({ oracle }) => textOf(oracle.acknowledged) !== textOf(shown));
  together.oracle = { ...newOracle(), acknowledged: shown };
  await workOn(vault, together, { random: run.random, times: 3, compactions: 1 });
  const files = hidden.length === 1 ? hidden.flatMap((pc) => writtenSince(before, pc)) : [];
  countFact(run.tally, 'two PCs: files of the one not shown', files.length);
  const gone = files.filter((bytes) => !isOnDisk(together.disk, bytes)).length;
  return gone > 0 ? `I1 ${gone} files of the other PC were removed` : undefined;
};

/** Opens the folders put together, on one of the PCs: that entries are not shown is told, and they are kept. */
const judgeTogether = async (together: Synced, known: Together): Promise<Violation> => {
  const { random, tally } = known.run;
  const { disk, secret, seen } = together;
  const opened = await open(on(disk, random), secret, { seen });
  if (opened.ok) {
    countFact(tally, `two PCs: ${toldBy(opened.value) ?? 'nothing told'}`);
    if (!toldOfTheOther(opened.value)) return 'I1 entries are not shown and nothing is said';
    const violation = await workOnBeside(opened.value, together, known);
    return violation ?? judgeLater(together, random);
  }
  countFact(tally, `two PCs: told as ${opened.failure.kind}`);
  const restored = await open(on(disk, random), secret, { restore: true });
  if (!restored.ok) return `I7 does not open: ${restored.failure.kind}`;
  return workOnBeside(restored.value, together, known);
};

/** Two PCs work in copies of one vault at the same time, and a sync program puts the folders together. */
const twoPcs = async (run: Run): Promise<void> => {
  const { random } = run;
  const vault = await synced(random);
  const before = vault.disk;
  const goOn = async (): Promise<Synced> => {
    const { oracle } = vault;
    const own = { ...vault, disk: copyOf(before) };
    own.oracle = { ...oracle, history: new Map(oracle.history) };
    const opened = await open(on(own.disk, random), own.secret, { seen: own.seen });
    if (!opened.ok) throw new Error(opened.failure.kind);
    await workOn(opened.value, own, { random, times: 1 + random.below(8) });
    return own;
  };
  const one = await goOn();
  const other = await goOn();
  const disk = merged(before, one.disk, other.disk, random);
  const pcs = [one, other];
  for (const pc of pcs) {
    const judged = await judge({ ...pc, disk: copyOf(disk) }, random);
    const violation = await judgeTogether({ ...pc, disk: copyOf(disk) }, { pcs, before, run });
    judgeAnswer(run, violation === undefined ? judged : { violation }, told, 'two PCs');
  }
};

/** F19: the folder lies with a sync program that makes conflict copies, placeholders, holds and swaps files. */
export const syncFolders: Scenario = {
  id: 'F19',
  title: 'Conflict copies, placeholders, held and swapped files of a sync program',
  aim: 3000,
  run: async (run) => {
    const kinds = [conflictCopies, placeholder, heldFile, swappedWhileOpen, twoPcs];
    const aim = part(3000, run.scale, 60);
    for (let round = 0; run.tally.cases < aim; round += 1) {
      await (kinds[round % kinds.length] ?? twoPcs)(run);
    }
  },
};
