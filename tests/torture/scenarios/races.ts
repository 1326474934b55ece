import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createVault } from '../../../main/vault/createVault.ts';
import { realSurroundings } from '../../../main/vault/realSurroundings.ts';
import { bundledHarness, spawnChild } from '../children/spawnChild.ts';
import type { Violation } from '../invariants.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';
import { cheapKdf, open, password, textsOf } from '../vaults.ts';

type Racer = { readonly ask: (line: string) => Promise<string>; readonly stop: () => void };

const startRacer = (child: ChildProcessWithoutNullStreams): Racer => {
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => waiting.shift()?.(line));
  const ask = (line: string): Promise<string> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      child.stdin.write(`${line}\n`);
    });
  return { ask, stop: () => child.stdin.end() };
};

const surroundingsOf = (folder: string) => ({ ...realSurroundings(folder), kdf: cheapKdf });

/** A lock of a program that no longer runs, as a kill leaves it. */
const leaveLock = (folder: string): void => {
  const lock = { pid: 999_999_999, host: hostname(), bootId: 'other', since: '', token: 'x' };
  writeFileSync(join(folder, 'lock-000001'), JSON.stringify(lock));
};

/** Two programs open one vault at the same moment: one gets it, the other is told, and no note is lost. */
const race = async (
  racers: readonly Racer[],
  folder: string,
  stale: boolean,
): Promise<Violation> => {
  const created = await createVault({ ...surroundingsOf(folder), password });
  if (!created.ok) return `harness: ${created.failure.kind}`;
  await created.value.vault.close();
  if (stale) leaveLock(folder);
  const answers = await Promise.all(racers.map((racer, at) => racer.ask(`${folder} n${at}`)));
  await Promise.all(racers.map((racer) => racer.ask('close')));
  const saved = answers.filter((answer) => answer === 'saved').length;
  const told = answers.filter((answer) => answer === 'in use').length;
  if (saved + told !== racers.length || saved > 1) return `I1 answered ${answers.join(' and ')}`;
  const secret = { kind: 'password' as const, text: password };
  const opened = await open(surroundingsOf(folder), secret);
  if (!opened.ok) return `I7 does not open: ${opened.failure.kind}`;
  const found = Object.keys(textsOf(opened.value)).length;
  await opened.value.close();
  return found === saved ? undefined : `I1 ${saved} saved, ${found} found`;
};

/** F11: two programs race for one vault, at times with the lock of a killed one in it. */
export const races: Scenario = {
  id: 'F11',
  title: 'Two programs race for one vault',
  aim: 200,
  hindrance: () => (bundledHarness() === '' ? 'Runs only from the bundled harness.' : undefined),
  run: async (run: Run) => {
    const place = mkdtempSync(join(tmpdir(), 'staffelstab-race-'));
    const children = [spawnChild('racer'), spawnChild('racer')];
    const racers = children.map(startRacer);
    try {
      for (let at = 0; at < part(200, run.scale, 10); at += 1) {
        const stale = at % 3 === 2;
        const violation = await race(racers, join(place, `tresor-${at}`), stale);
        countFact(run.tally, stale ? 'with a left-over lock' : 'without a lock');
        count(run.tally, violation, `race ${at}`);
      }
    } finally {
      for (const racer of racers) racer.stop();
      rmSync(place, { recursive: true });
    }
  },
};
