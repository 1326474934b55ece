import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVault } from '../../../main/vault/createVault.ts';
import { realSurroundings } from '../../../main/vault/realSurroundings.ts';
import { judgeState, openWithAny, type Violation } from '../invariants.ts';
import { newOracle, textOf } from '../Oracle.ts';
import { count, countFact, places, type Run, type Scenario } from '../Scenario.ts';
import { cheapKdf, note, password, textsOf } from '../vaults.ts';
import { newKeyring, save } from '../workload.ts';

const step = 4096;
const size = 4 * 1024 * 1024;

const mounting = (command: 'mount' | 'umount', ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const mountAt = (place: string): boolean =>
  mounting('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place);

const whyNot = (): string | undefined => {
  const place = mkdtempSync(join(tmpdir(), 'staffelstab-mount-'));
  const mounted = mountAt(place);
  if (mounted) mounting('umount', place);
  rmSync(place, { recursive: true });
  return mounted ? undefined : 'Mounting a small disk is not allowed here.';
};

const freeBytes = (place: string): number => {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
};

/** Works on a disk with so much room left, frees it, works on, and opens the vault again. */
const workWithRoom = async (
  run: Run,
  place: string,
  { left, reserve }: { left: number; reserve: boolean },
): Promise<Violation> => {
  const oracle = newOracle();
  const keyring = newKeyring();
  const folder = join(place, `tresor-${left}`);
  const surroundings = { ...realSurroundings(folder), random: randomBytes, kdf: cheapKdf };
  const created = await createVault({ ...surroundings, password });
  if (!created.ok) return `harness: not created, ${created.failure.kind}`;
  const { vault } = created.value;
  await save(vault, oracle, [note('a', 'eins '.repeat(2000))]);
  if (!reserve) rmSync(join(folder, 'reserve'), { force: true });
  const ballast = join(place, 'ballast');
  writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes(place) - left)));
  for (let at = 0; at < 8; at += 1) {
    await save(vault, oracle, [note(`n${at}`, `Satz ${at} `.repeat(600))]);
    if (at % 2 === 1) await vault.compact();
  }
  countFact(run.tally, 'saves refused', oracle.refused);
  unlinkSync(ballast);
  const later = await vault.append('Notiz gespeichert', [note('b', 'wieder Platz')]);
  if (!later.ok) return `I9 saving does not go on: ${later.failure.kind}`;
  oracle.acknowledged = { ...oracle.acknowledged, b: 'wieder Platz' };
  oracle.open = [];
  await vault.close();
  const again = await openWithAny(surroundings, keyring);
  if (!again.ok) return `I7 does not open: ${again.failure.kind}`;
  const found = textOf(textsOf(again.vault));
  await again.vault.close();
  rmSync(folder, { recursive: true });
  return judgeState(found, oracle);
};

/** F8: a real disk that is really full, with every amount of room left from none to three snapshots and the reserve. */
export const fullDisk: Scenario = {
  id: 'F8',
  title: 'A really full disk (tmpfs), room left in steps of 4 KiB',
  hindrance: whyNot,
  run: async (run) => {
    const place = mkdtempSync(join(tmpdir(), 'staffelstab-full-'));
    if (!mountAt(place)) throw new Error('Mounting failed.');
    try {
      const steps = (3 * 64 * 1024) / step;
      const chosen = places(steps, { ...run, scale: Math.max(run.scale, 0.1) });
      for (const at of chosen) {
        for (const reserve of [true, false]) {
          const room = { left: at * step, reserve };
          const how = `${room.left} bytes left, ${reserve ? 'with' : 'without'} the reserve`;
          count(run.tally, await workWithRoom(run, place, room), how);
        }
      }
    } finally {
      mounting('umount', place);
      rmSync(place, { recursive: true });
    }
  },
};
