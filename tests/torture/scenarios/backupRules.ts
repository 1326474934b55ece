import { put } from '../../../domain/record/change.ts';
import type { Records } from '../../../domain/record/recordSchemas.ts';
import type { AttachmentName } from '../../../main/vault/attachment/VaultAttachments.ts';
import type { Vault } from '../../../main/vault/Vault.ts';
import { restoreBackup } from '../../../main/vault/backup/restoreBackup.ts';
import { backedUp } from '../backedUp.ts';
import { type Disk, emptyDisk, home } from '../disk/Disk.ts';
import type { Violation } from '../invariants.ts';
import { onLyingDisk } from '../lyingDisk.ts';
import { textOf } from '../Oracle.ts';
import type { Random } from '../random.ts';
import { rule } from '../rule.ts';
import type { Run, Scenario } from '../Scenario.ts';
import { backupPlace, create, folder, note, on, open, textsOf } from '../vaults.ts';

const stick = `${home}/stick`;

/** Adds an attachment with its record. */
const attach = async (vault: Vault, random: Random, id: string): Promise<AttachmentName> => {
  const added = await vault.attachments.add(random.bytes(1000));
  if (!added.ok) throw new Error(added.failure.kind);
  const record = { id, ...added.value } as unknown as Records['attachment'];
  await vault.append('Anlage', [put('attachment', record)]);
  return added.value;
};

const backupsAt = (disk: Disk, place: string): readonly string[] =>
  [...disk.names.keys()].filter((path) => path.startsWith(`${place}/b-`)).sort();

/** A disk that stores other bytes: no backup, copy, scan or restoration counts as made, and nothing older goes. */
const lyingDisk = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  let lying = '';
  const around = onLyingDisk(disk, random, (path) => lying !== '' && path.startsWith(lying));
  const { vault, secret } = await create(around);
  await attach(vault, random, 'a');
  const first = await vault.backups.write(backupPlace);
  if (!first.ok) return `harness: ${first.failure.kind}`;
  lying = `${backupPlace}/b-`;
  if ((await vault.backups.write(backupPlace)).ok) return 'I6 an unread backup was reported';
  lying = `${stick}/b-`;
  const from = { place: backupPlace, file: first.value.file };
  if ((await vault.backups.copy(from, stick)).ok) return 'I6 an unread copy was reported';
  lying = `${home}/other/a-`;
  if ((await vault.backups.copy(from, `${home}/other`)).ok) return 'I6 an unread scan was copied';
  lying = `${folder}/a-`;
  if ((await vault.attachments.add(random.bytes(900))).ok) return 'I6 an unread scan was taken';
  lying = '';
  await vault.append('Notiz', [note('n', 'danach')]);
  await vault.close();
  lying = `${folder}/s-`;
  const path = `${backupPlace}/${first.value.file}`;
  if ((await restoreBackup({ ...around, secret, path })).ok) return 'I6 an unread restoration';
  if (backupsAt(disk, backupPlace).length !== 1) return 'I7 not the one whole backup lies there';
  const opened = await open(on(disk, random), secret);
  if (!opened.ok) return `I7 does not open: ${opened.failure.kind}`;
  return textsOf(opened.value).n === 'danach' ? undefined : 'I1 the state is another';
};

/** Backups of one day and of jumping clocks: the two newest whole ones stay with their scans, whatever the date. */
const rotation = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  let now = Date.UTC(2026, 10, 22, 8);
  const { vault, secret } = await create({ ...on(disk, random), now: () => new Date(now) });
  await attach(vault, random, 'a');
  const days = [0, 0, 1, 40, 40, -1, -3000, 7300];
  const whole: string[] = [];
  for (let number = 0; number < 20; number += 1) {
    now += random.pick(days) * 86_400_000 + 3_600_000;
    const written = await vault.backups.write(backupPlace);
    if (!written.ok) return `harness: ${written.failure.kind}`;
    const path = `${backupPlace}/${written.value.file}`;
    const inode = disk.names.get(path);
    // The end of some is damaged behind a whole header, which a listing does not notice.
    if (inode !== undefined && random.chance(0.3)) {
      inode.bytes = Buffer.from(inode.bytes).fill(0, inode.bytes.length - 40);
    } else whole.push(path);
    const before = backupsAt(disk, backupPlace);
    await vault.backups.prune(backupPlace, { maxAgeDays: 90 });
    const left = backupsAt(disk, backupPlace);
    if (before.length - left.length > 2) return 'I7 more than two backups went at once';
    const missing = whole.slice(-2).find((one) => !left.includes(one));
    if (missing !== undefined) return `I7 one of the two newest whole backups went: ${missing}`;
  }
  const newest = { file: whole.at(-1)?.slice(backupPlace.length + 1) };
  const checked = await vault.backups.checkAll(backupPlace);
  const found = checked.ok ? checked.value.find(({ file }) => file === newest.file) : undefined;
  await vault.close();
  const isWhole = found?.outcome.kind === 'whole' && found.outcome.attachmentsMissing === 0;
  return isWhole && secret.kind === 'recovery' ? undefined : 'I7 a backup has lost its scan';
};

/** Backups are replaced by a fresh one: where that cannot be written or proven, the older ones stay. */
const purging = async ({ random }: Run): Promise<Violation> => {
  const disk = emptyDisk();
  let lying = '';
  const around = onLyingDisk(disk, random, (path) => lying !== '' && path.startsWith(lying));
  const { vault } = await create(around);
  for (const place of [backupPlace, backupPlace, stick]) {
    await vault.append('Notiz', [note('n', 'Text')]);
    if (!(await vault.backups.write(place)).ok) return 'harness: no backup';
  }
  const own = backupsAt(disk, backupPlace);
  const other = backupsAt(disk, stick);
  lying = `${backupPlace}/b-`;
  const refused = await vault.backups.purge([backupPlace, stick]);
  if (refused.ok) return 'I6 a purge without a proven backup was reported';
  const now = [...backupsAt(disk, backupPlace), ...backupsAt(disk, stick)];
  if ([...own, ...other].some((path) => !now.includes(path))) {
    return 'I7 backups went before a fresh one was proven';
  }
  lying = `${stick}/b-`;
  const purged = await vault.backups.purge([backupPlace, stick]);
  if (!purged.ok) return `I9 not purged: ${purged.failure.kind}`;
  if (other.some((path) => !disk.names.has(path)))
    return 'I7 backups went before a copy was proven';
  return own.some((path) => disk.names.has(path)) ? 'I8 an older backup is still there' : undefined;
};

const bytesOf = (disk: Disk): ReadonlySet<string> =>
  new Set(
    [...disk.names]
      .filter(([path]) => path.startsWith(`${folder}/`) && /\.st[fja]/u.test(path))
      .map(([, { bytes }]) => bytes.toString('base64')),
  );

/** Restoring deletes nothing: every file of the state before lies in the vault folder still. */
const nothingDeleted = async ({ random }: Run): Promise<Violation> => {
  const { disk, secret, files, states } = await backedUp(random);
  const opened = await open(on(disk, random), secret);
  if (!opened.ok) return `I7 does not open: ${opened.failure.kind}`;
  await attach(opened.value, random, 'a');
  await opened.value.close();
  const before = bytesOf(disk);
  const restored = await restoreBackup({ ...on(disk, random), secret, path: files[1] });
  if (!restored.ok) return `I9 not restored: ${restored.failure.kind}`;
  const now = bytesOf(disk);
  if ([...before].some((bytes) => !now.has(bytes))) return 'I1 a file of the older state is gone';
  const again = await open(on(disk, random), secret);
  if (!again.ok) return `I7 does not open: ${again.failure.kind}`;
  return textOf(textsOf(again.value)) === states[1] ? undefined : 'I3 the state is another';
};

/** Rules of backups; each with faults made for it. */
export const backupRules: readonly Scenario[] = [
  rule(
    'R10',
    'Backups, copies, scans and restorations on a disk that stores other bytes',
    lyingDisk,
  ),
  rule('R11', 'Rotation with jumping clocks and damaged backups', rotation),
  rule('R12', 'Replacing all backups where the fresh one fails', purging),
  rule('R13', 'Restoring deletes nothing', nothingDeleted),
];
