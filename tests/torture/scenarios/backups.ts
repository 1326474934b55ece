import { lookIntoBackup } from '../../../main/vault/backup/lookIntoBackup.ts';
import { restoreBackup } from '../../../main/vault/backup/restoreBackup.ts';
import { orderedStates, randomState } from '../disk/crashStates.ts';
import { copyOf, type Disk } from '../disk/Disk.ts';
import { type BackedUp, backedUp } from '../backedUp.ts';
import { engineFs, type Fault, isCrash, type Operation } from '../disk/engineFs.ts';
import { openWithAny, type Violation } from '../invariants.ts';
import { textOf } from '../Oracle.ts';
import type { Random } from '../random.ts';
import { bytesAt, changed } from '../sampleVaults.ts';
import { count, countFact, part, places, type Run, type Scenario } from '../Scenario.ts';
import { around, cheapKdf, folder, on, open, textsOf } from '../vaults.ts';

/** A damaged backup says so, and the one before it still holds what it held. */
const judgeDamaged = async (run: Run, kept: BackedUp, bytes: Buffer): Promise<Violation> => {
  const [first, second] = kept.files;
  const disk = changed(kept.disk, { [second]: bytes });
  const fs = engineFs(disk);
  const { floor } = cheapKdf;
  const looked = await lookIntoBackup({ fs, path: second, secret: kept.secret, floor });
  if (looked.ok) return 'I4 a damaged backup was shown as whole';
  const surroundings = { ...around(fs, run.random), secret: kept.secret };
  const refused = await restoreBackup({ ...surroundings, path: second });
  if (refused.ok) return 'I4 a damaged backup was restored';
  const restored = await restoreBackup({ ...surroundings, path: first });
  if (!restored.ok) return `I7 the backup before it is not restored: ${restored.failure.kind}`;
  const opened = await open(on(disk, run.random), kept.secret);
  if (!opened.ok) return `I7 the restored vault does not open: ${opened.failure.kind}`;
  const found = textOf(textsOf(opened.value));
  await opened.value.close();
  return found === kept.states[0] ? undefined : 'I3 the restored state is another';
};

const damageBackups = async (run: Run): Promise<void> => {
  const kept = await backedUp(run.random);
  const whole = bytesAt(kept.disk, kept.files[1]);
  const scale = { random: run.random, scale: Math.max(run.scale, 0.1) };
  for (const at of places(64, scale)) {
    const cut = Math.floor((at * whole.length) / 64);
    count(run.tally, await judgeDamaged(run, kept, whole.subarray(0, cut)), `cut at ${cut}`);
    const flipped = Buffer.from(whole);
    const byte = run.random.below(whole.length);
    flipped[byte] = (flipped[byte] ?? 0) ^ (1 << run.random.below(8));
    count(run.tally, await judgeDamaged(run, kept, flipped), `bit in byte ${byte}`);
    countFact(run.tally, 'backups damaged', 2);
  }
};

/** The vault is the old one or the restored one, whatever happened while it was restored. */
const judgeRestoring = async (disk: Disk, kept: BackedUp, random: Random): Promise<Violation> => {
  const opened = await openWithAny(on(disk, random), { secrets: [kept.secret] });
  if (!opened.ok)
    return `I7 neither the old vault nor the restored one opens: ${opened.failure.kind}`;
  const found = textOf(textsOf(opened.vault));
  const { incomplete } = opened.vault.findings;
  await opened.vault.close();
  const right = !incomplete && (found === kept.states[0] || found === kept.states[2]);
  return right ? undefined : 'I3 neither the old state nor the restored one';
};

const restoreWith = async (
  kept: BackedUp,
  random: Random,
  plan: (operation: Operation) => Fault | undefined,
): Promise<Disk> => {
  const disk = copyOf(kept.disk);
  const surroundings = { ...around(engineFs(disk, plan), random), secret: kept.secret };
  try {
    await restoreBackup({ ...surroundings, path: kept.files[0] });
  } catch (error) {
    if (!isCrash(error)) throw error;
  }
  return disk;
};

const crashRestoring = async (run: Run): Promise<void> => {
  const kept = await backedUp(run.random);
  let operations = 0;
  await restoreWith(kept, run.random, () => {
    operations += 1;
    return undefined;
  });
  for (let at = 0; at < operations; at += 1) {
    const crashed = await restoreWith(kept, run.random, ({ index }) =>
      index === at ? 'crash' : undefined,
    );
    const chances = Array.from({ length: part(50, run.scale, 2) }, () =>
      randomState(crashed, run.random),
    );
    for (const state of [...orderedStates(crashed), ...chances]) {
      const violation = await judgeRestoring(state.disk, kept, run.random);
      count(run.tally, violation, `restoring, crash at ${at}, ${state.how}`);
    }
    for (const code of ['ENOSPC', 'EIO', 'EROFS']) {
      const failed = await restoreWith(kept, run.random, ({ index }) =>
        index >= at ? { code } : undefined,
      );
      const violation = await judgeRestoring(copyOf(failed), kept, run.random);
      count(run.tally, violation, `restoring, ${code} from ${at} on`);
    }
    countFact(run.tally, 'operations of a restoration');
  }
};

/** A backup reported as written outlives a power cut at once, and so do those before it. */
const cutAfterWriting = async (run: Run): Promise<void> => {
  for (let round = 0; round < part(100, run.scale, 2); round += 1) {
    const kept = await backedUp(run.random);
    const { disk } = randomState(kept.disk, run.random);
    for (const [at, path] of kept.files.entries()) {
      const fs = engineFs(disk);
      const { floor } = cheapKdf;
      const looked = await lookIntoBackup({ fs, path, secret: kept.secret, floor });
      const lost = looked.ok ? undefined : `I7 a written backup is gone: ${looked.failure.kind}`;
      count(run.tally, lost, `power cut after backup ${at + 1} in ${folder}`);
    }
  }
};

/** F15: backups are cut, flipped and restored; the power goes while one is restored, and after one was written. */
export const backups: Scenario = {
  id: 'F15',
  title: 'Backups damaged, and faults at every operation of a restoration',
  run: async (run) => {
    await damageBackups(run);
    await crashRestoring(run);
    await cutAfterWriting(run);
  },
};
