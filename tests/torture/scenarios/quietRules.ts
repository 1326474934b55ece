import { put } from '../../../domain/record/change.ts';
import type { Records } from '../../../domain/record/recordSchemas.ts';
import { copyOf, type Disk, emptyDisk } from '../disk/Disk.ts';
import { engineFs, type FaultPlan, type Operation } from '../disk/engineFs.ts';
import { goldenStart } from '../goldenDisk.ts';
import type { Violation } from '../invariants.ts';
import { textOf } from '../Oracle.ts';
import { rule } from '../rule.ts';
import { bytesAt, changed, lastRecordAt, sampleVault, vaultPaths } from '../sampleVaults.ts';
import type { Run, Scenario } from '../Scenario.ts';
import {
  around,
  backupPlace,
  create,
  folder,
  note,
  on,
  open,
  password,
  textsOf,
} from '../vaults.ts';

const reads: readonly Operation['name'][] = ['read', 'list', 'facts'];

/** Looking at a vault, whole or damaged, held by another program or old, does not one operation that writes. */
const lookOnly = async ({ random }: Run): Promise<Violation> => {
  const kind = random.pick(['killed', 'closed', 'damaged', 'old'] as const);
  const sample =
    kind === 'old'
      ? await goldenStart()
      : await sampleVault(random, kind === 'killed' ? 'killed' : 'closed');
  const newest = vaultPaths(sample.disk).findLast((path) => path.endsWith('.stf')) ?? '';
  const half = bytesAt(sample.disk, newest).subarray(0, 2000);
  const disk = kind === 'damaged' ? changed(sample.disk, { [newest]: half }) : copyOf(sample.disk);
  const writes: string[] = [];
  const fs = engineFs(disk, ({ name, path }) => {
    if (!reads.includes(name)) writes.push(`${name} ${path}`);
    return undefined;
  });
  const [secret] = sample.keyring.secrets;
  const looked = await open(around(fs, random), secret ?? { kind: 'password', text: password }, {
    look: true,
  });
  if (!looked.ok) return `I7 not to be looked at: ${looked.failure.kind}`;
  const vault = looked.value;
  const tries = [
    await vault.append('Notiz', [note('n', 'Text')]),
    await vault.compact(),
    await vault.changePassword(`${password} neu`),
    await vault.attachments.add(random.bytes(10)),
    await vault.backups.write(backupPlace),
  ];
  await vault.attachments.dropOrphans();
  await vault.close();
  if (tries.some(({ ok }) => ok)) return `I10 something was saved while looking (${kind})`;
  return writes.length === 0 ? undefined : `I10 looking writes (${kind}): ${writes.join(', ')}`;
};

const scans = (disk: Disk): readonly string[] =>
  [...disk.names.keys()].filter((path) => path.endsWith('.sta'));

/** Scans without a record go; those a record or the undo still names stay, and a damaged vault deletes none. */
const orphans = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  const { vault, secret } = await create(on(disk, random));
  const add = async (id: string | undefined): Promise<string> => {
    const added = await vault.attachments.add(random.bytes(700));
    if (!added.ok) throw new Error(added.failure.kind);
    const record = { id, ...added.value } as unknown as Records['attachment'];
    if (id !== undefined) await vault.append('Anlage', [put('attachment', record)]);
    return added.value.fileId;
  };
  const named = await add('a');
  const undone = await add(undefined);
  await add(undefined);
  await vault.attachments.dropOrphans(new Set([undone]));
  const left = scans(disk).map((path) => path.slice(folder.length + 3, -4));
  const kept = [named, undone].map((id) => id.slice(0, 32));
  if (kept.some((half) => !left.includes(half))) return 'I1 a scan that is still named is gone';
  if (left.length !== 2) return 'I8 a scan that nothing names is still there';
  await vault.append('Notiz', [note('n', 'Text')]);
  // The record of the scan is damaged with a later one behind it.
  const segment = vaultPaths(disk).findLast((path) => path.endsWith('.stj')) ?? '';
  const bytes = Buffer.from(bytesAt(disk, segment));
  const at = lastRecordAt(bytes) - 30;
  bytes[at] = (bytes[at] ?? 0) ^ 8;
  const damaged = changed(disk, { [segment]: bytes });
  const opened = await open(on(damaged, random), secret, { restore: true });
  if (!opened.ok) return `I7 not brought back: ${opened.failure.kind}`;
  if (!opened.value.findings.incomplete) return 'harness: nothing is missing';
  await opened.value.attachments.dropOrphans();
  const here = [...damaged.names.keys()].some((path) => path.includes(named.slice(0, 32)));
  return here ? undefined : 'I1 a scan whose record was lost with the damage is deleted';
};

const contentsOf = (disk: Disk): string =>
  vaultPaths(disk)
    .map((path) => `${path} ${bytesAt(disk, path).toString('base64')}`)
    .join();

/** A migration whose backup fails is not begun. */
const migration = async ({ random }: Run): Promise<Violation> => {
  const { disk, keyring } = await goldenStart();
  const before = contentsOf(disk);
  const [secret] = keyring.secrets;
  const beforeMigration = () =>
    Promise.resolve({ ok: false, failure: { kind: 'disk full', code: 'ENOSPC' } } as const);
  if (secret === undefined) return 'harness: no secret';
  const opened = await open(on(disk, random), secret, { beforeMigration });
  if (opened.ok) return 'I7 migrated without a backup';
  return contentsOf(disk) === before ? undefined : 'I10 the vault was changed all the same';
};

/** A segment the disk cannot read for once never passes for an empty one: no older state, and all is there later. */
const badSector = async ({ random }: Run): Promise<Violation> => {
  const { disk, oracle, keyring } = await sampleVault(random, random.pick(['killed', 'closed']));
  const [secret = { kind: 'password', text: password } as const] = keyring.secrets;
  // The older segment is read only when the newest snapshot is not whole.
  const path = vaultPaths(disk).findLast((one) => one.endsWith('.stj'));
  const fs = engineFs(disk, (operation) =>
    operation.name === 'read' && operation.path === path ? { code: 'EIO' } : undefined,
  );
  const before = contentsOf(disk);
  const early = await open(around(fs, random), secret);
  if (early.ok && textOf(textsOf(early.value)) !== textOf(oracle.acknowledged)) {
    return 'I1 an older state was shown';
  }
  if (early.ok) await early.value.close();
  else if (contentsOf(disk) !== before) return 'I10 the vault was changed all the same';
  const later = await open(on(disk, random), secret);
  if (!later.ok) return `I7 does not open later: ${later.failure.kind}`;
  const found = textOf(textsOf(later.value));
  await later.value.close();
  return found === textOf(oracle.acknowledged) ? undefined : 'I1 something is missing later';
};

/**
 * A segment whose write or flush failed is never touched again: a second record in the place of the first would be sealed
 * under the nonce of the first, and a second flush may be called done although the bytes are lost.
 */
const failedSegment = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  const failing = random.pick(['write', 'sync'] as const);
  const left = { saves: 1 + random.below(6) };
  const seen: { failed?: string; touched: boolean } = { touched: false };
  const plan: FaultPlan = ({ name, path }) => {
    if (name !== 'write' && name !== 'sync') return undefined;
    if (path === seen.failed) seen.touched = true;
    if (left.saves > 0 || seen.failed !== undefined || name !== failing) return undefined;
    seen.failed = path;
    return { code: 'EIO' };
  };
  const { vault, secret } = await create(on(disk, random, plan));
  for (; left.saves > 0; left.saves -= 1) await vault.append('Notiz', [note('a', 'eins')]);
  if ((await vault.append('Notiz', [note('b', 'verloren')])).ok) return 'I6 saved without a flush';
  if (!(await vault.append('Notiz', [note('b', 'zwei')])).ok) return 'I9 saving stops';
  await vault.close();
  if (seen.failed === undefined) return 'harness: nothing failed';
  if (seen.touched) return 'I4 a segment was written to again after it had failed';
  const opened = await open(on(disk, random), secret);
  if (!opened.ok) return `I7 does not open: ${opened.failure.kind}`;
  const found = textOf(textsOf(opened.value));
  await opened.value.close();
  return found === textOf({ a: 'eins', b: 'zwei' }) ? undefined : 'I1 the state is another';
};

/** Rules about what must not be touched. */
export const quietRules: readonly Scenario[] = [
  rule('R14', 'Looking writes nothing', lookOnly),
  rule('R15', 'Scans without a record', orphans),
  rule('R16', 'A migration whose backup fails', migration, 20),
  rule('R17', 'A segment that cannot be read for once', badSector),
  rule('R18', 'A segment whose write or flush failed', failedSegment),
];
