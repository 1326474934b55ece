import { createHash } from 'node:crypto';
import { createVault } from '../../../main/vault/createVault.ts';
import { copyOf, type Disk, emptyDisk } from '../disk/Disk.ts';
import type { Violation } from '../invariants.ts';
import { onLyingDisk } from '../lyingDisk.ts';
import { textOf } from '../Oracle.ts';
import { bytesAt, changed, recordsOf, sampleVault, vaultPaths } from '../sampleVaults.ts';
import { rule } from '../rule.ts';
import { countFact, type Run, type Scenario } from '../Scenario.ts';
import { create, folder, note, on, open, password, textsOf } from '../vaults.ts';

const sealedAlike = (one: Buffer, other: Buffer): boolean => {
  let equal = 0;
  for (let at = 21; at < 221; at += 1) if (one[at] === other[at]) equal += 1;
  // By chance about one byte in 256 is equal; under one key and one nonce all equal letters are.
  return equal > 40;
};

/** Whether two commits of one segment were sealed with the same key and nonce: like texts then give like bytes. */
const nonceServedTwice = (records: readonly Buffer[]): boolean => {
  const long = records.filter(({ length }) => length > 221);
  return long.some((one, at) => long.slice(at + 1).some((other) => sealedAlike(one, other)));
};

const noNonceTwice = async ({ random, tally }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  // A clock that stands and equal changes give plain texts that differ in their number alone.
  const { vault, secret } = await create({ ...on(disk, random), now: () => new Date(0) });
  const saveSome = async (saver: Pick<typeof vault, 'append'>): Promise<boolean> => {
    for (let at = 0; at < 9; at += 1) await saver.append('Notiz', [note('n', 'gleich')]);
    const segments = vaultPaths(disk).filter((path) => path.endsWith('.stj'));
    const records = segments.map((path) => recordsOf(bytesAt(disk, path)));
    countFact(tally, 'records compared', records.flat().length);
    return records.some(nonceServedTwice);
  };
  if (await saveSome(vault)) return 'I4 two records were sealed under one nonce';
  const again = await open(on(disk, random), secret);
  if (!again.ok) return `I7 does not open: ${again.failure.kind}`;
  return (await saveSome(again.value)) ? 'I4 two records were sealed under one nonce' : undefined;
};

/** A disk that stores a snapshot with one bit changed: the compaction fails, and nothing older goes. */
const lyingDisk = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  let lying = false;
  const surroundings = onLyingDisk(disk, random, (path) => lying && path.endsWith('.stf'));
  const { vault } = await create(surroundings);
  await vault.append('Notiz', [note('a', 'eins')]);
  await vault.compact();
  const before = vaultPaths(disk).filter((path) => path.endsWith('.stf'));
  lying = true;
  if ((await vault.compact()).ok) return 'I7 a snapshot that reads back differently was believed';
  const now = vaultPaths(disk);
  return before.every((path) => now.includes(path)) ? undefined : 'I7 an older snapshot is gone';
};

/** Somebody else cuts the open segment short: the next save is refused, and the one after it works. */
const cutBehindHandle = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  const { vault } = await create(on(disk, random));
  await vault.append('Notiz', [note('a', 'eins')]);
  const path = vaultPaths(disk).findLast((one) => one.endsWith('.stj')) ?? '';
  const inode = disk.names.get(path);
  if (inode === undefined) return 'harness: no segment';
  inode.bytes = inode.bytes.subarray(0, inode.bytes.length - 1 - random.below(200));
  if ((await vault.append('Notiz', [note('b', 'zwei')])).ok) {
    return 'I6 a save behind a hole was acknowledged';
  }
  return (await vault.append('Notiz', [note('c', 'drei')])).ok ? undefined : 'I9 saving stops';
};

/** A second program has taken the vault over: the first one writes nothing any more, and says so. */
const takenOver = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  let now = Date.UTC(2026, 10, 22);
  const clock = { now: () => new Date(now) };
  const first = { ...on(disk, random), ...clock };
  const { vault, secret } = await create(first);
  await vault.append('Notiz', [note('a', 'eins')]);
  const early = await open({ ...first, machine: { ...first.machine, pid: 7 } }, secret);
  if (early.ok || early.failure.kind !== 'in use') return 'I1 a second program got in at once';
  now += 3_600_000;
  const machine = { ...first.machine, pid: 7 };
  const unasked = await open({ ...first, machine }, secret);
  if (unasked.ok || unasked.failure.kind !== 'in use') {
    return 'I1 a silent program was put aside unasked';
  }
  const other = await open({ ...first, machine }, secret, { takeOver: true });
  if (!other.ok) return `I7 not taken over: ${other.failure.kind}`;
  const late = await vault.append('Notiz', [note('b', 'zwei')]);
  if (late.ok) return 'I1 the first program still writes';
  await other.value.append('Notiz', [note('c', 'drei')]);
  await other.value.close();
  await vault.close();
  const found = await open({ ...on(disk, random), ...clock }, secret);
  if (!found.ok) return `I7 does not open: ${found.failure.kind}`;
  const right = textOf(textsOf(found.value)) === textOf({ a: 'eins', c: 'drei' });
  return right ? undefined : 'I1 the state is another';
};

const contentsOf = (disk: Disk): string =>
  vaultPaths(disk)
    .map((path) => `${path} ${createHash('sha1').update(bytesAt(disk, path)).digest('hex')}`)
    .join('\n');

/** Creating a vault where one is, whole or damaged, is refused and touches nothing. */
const neverOverCreate = async ({ random }: Run): Promise<Violation> => {
  const { disk } = await sampleVault(random, 'killed');
  const path = random.pick(vaultPaths(disk));
  const cut = bytesAt(disk, path).subarray(0, random.below(100));
  const place = random.chance(0.5) ? copyOf(disk) : changed(disk, { [path]: cut });
  const before = contentsOf(place);
  const created = await createVault({ ...on(place, random), password });
  if (created.ok) return 'I1 a vault was created over another one';
  return contentsOf(place) === before ? undefined : 'I10 the vault that was there has changed';
};

/** A damaged file is put aside with every byte it has, and nothing is deleted in its place. */
const keptAside = async ({ random }: Run): Promise<Violation> => {
  const { disk, keyring } = await sampleVault(random, 'closed');
  const [secret] = keyring.secrets;
  const path = vaultPaths(disk).findLast((one) => one.endsWith('.stf')) ?? '';
  const bytes = Buffer.from(bytesAt(disk, path));
  const at = bytes.length - 1 - random.below(2000);
  bytes[at] = (bytes[at] ?? 0) ^ 4;
  const place = changed(disk, { [path]: bytes });
  const opened = await open(on(place, random), secret ?? { kind: 'password', text: password });
  if (!opened.ok) return `I7 does not open: ${opened.failure.kind}`;
  await opened.value.compact();
  await opened.value.close();
  const aside = [...place.names].filter(([name]) => name.startsWith(`${folder}/quarantine/`));
  return aside.some(([, inode]) => inode.bytes.equals(bytes))
    ? undefined
    : 'I10 the damaged file is gone';
};

/** After a change of the password the old one opens neither of the kept generations. */
const oldPassword = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  const { vault } = await create(on(disk, random));
  await vault.append('Notiz', [note('a', 'eins')]);
  const renewed = `${password} neu`;
  if (!(await vault.changePassword(renewed)).ok) return 'harness: not changed';
  await vault.close();
  const newest = vaultPaths(disk).findLast((path) => path.endsWith('.stf')) ?? '';
  for (const place of [copyOf(disk), changed(disk, { [newest]: undefined })]) {
    const old = await open(on(copyOf(place), random), { kind: 'password', text: password });
    if (old.ok || old.failure.kind !== 'wrong secret') return 'I4 the old password still opens';
    const opened = await open(on(place, random), { kind: 'password', text: renewed });
    if (!opened.ok) return `I7 the new password does not open: ${opened.failure.kind}`;
  }
  return undefined;
};

/** Two programs went on from copies of one folder, and a sync program mixed what they wrote. */
const mixedHistories = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  const { vault, secret } = await create(on(disk, random));
  await vault.append('Notiz', [note('a', 'eins')]);
  await vault.close();
  const goOn = async (names: readonly [string, string]): Promise<Disk> => {
    const copy = copyOf(disk);
    const opened = await open(on(copy, random), secret);
    if (!opened.ok) throw new Error(opened.failure.kind);
    await opened.value.append('Notiz', [note(names[0], 'Text')]);
    await opened.value.compact();
    await opened.value.append('Notiz', [note(names[1], 'Text')]);
    // Killed, so that no checkpoint of the state stands behind the last note.
    return copyOf(copy);
  };
  const one = await goOn(['b', 'c']);
  const other = await goOn(['x', 'y']);
  const snapshot = vaultPaths(one).findLast((path) => path.endsWith('.stf')) ?? '';
  const segment = vaultPaths(one).findLast((path) => path.endsWith('.stj')) ?? '';
  const mixed = changed(one, { [snapshot]: undefined, [segment]: bytesAt(other, segment) });
  const opened = await open(on(mixed, random), secret);
  return opened.ok ? 'I4 two histories were taken for one' : undefined;
};

/** A vault that was closed in order opens without writing anything but its lock. */
const quietOpening = async ({ random }: Run): Promise<Violation> => {
  const { disk, keyring } = await sampleVault(random, 'closed');
  const before = contentsOf(disk);
  const [secret] = keyring.secrets;
  const opened = await open(on(disk, random), secret ?? { kind: 'password', text: password });
  if (!opened.ok) return `I7 does not open: ${opened.failure.kind}`;
  await opened.value.close();
  return contentsOf(disk) === before ? undefined : 'I10 opening alone has changed the files';
};

/** Rules the engine keeps whatever the disk does; each with faults made for it. */
export const engineRules: readonly Scenario[] = [
  rule('R1', 'No nonce serves twice under one key', noNonceTwice),
  rule('R2', 'A disk that stores other bytes than given', lyingDisk),
  rule('R3', 'A segment cut behind its open handle', cutBehindHandle),
  rule('R4', 'A vault taken over by a second program', takenOver),
  rule('R5', 'Creating where a vault is', neverOverCreate, 200),
  rule('R6', 'Damaged files are put aside, never deleted', keptAside),
  rule('R7', 'An old password after a change', oldPassword),
  rule('R8', 'Two histories mixed in one folder', mixedHistories),
  rule('R9', 'Opening what was closed in order', quietOpening),
];
