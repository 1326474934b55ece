import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realSurroundings } from '../../../main/vault/realSurroundings.ts';
import { bundledHarness, spawnChild } from '../children/spawnChild.ts';
import type { Violation } from '../invariants.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';
import { cheapKdf, open, password, textsOf } from '../vaults.ts';

type Killed = {
  /** The last number that was acknowledged. */
  readonly last: number;
  /** Whether it came so far as to say one. */
  readonly began: boolean;
  readonly complaint: string;
};

/** Lets a writer save until it is killed. */
const runWriter = (folder: string, killAt: number, killAfterMs: number): Promise<Killed> =>
  new Promise((resolve) => {
    const child = spawnChild('killedWriter', folder, String(killAt));
    let told = '';
    let complaint = '';
    let timer: NodeJS.Timeout | undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs);
      told += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.on('close', () => {
      clearTimeout(timer);
      const whole = told.slice(0, told.lastIndexOf('\n') + 1);
      resolve({
        last: Number(whole.trim().split('\n').at(-1) ?? 0),
        began: told !== '',
        complaint,
      });
    });
  });

const isWithout = (numbers: readonly number[]): boolean =>
  numbers.some((number, at) => number !== at + 1);

type Found = { readonly violation: Violation; readonly numbers: number };

/** Opens what a killed writer left: every number up to the last acknowledged one, and at most one more. */
const lookAfter = async (folder: string, last: number): Promise<Found> => {
  const secret = { kind: 'password' as const, text: password };
  const surroundings = { ...realSurroundings(folder), kdf: cheapKdf };
  const opened = await open(surroundings, secret);
  if (!opened.ok) {
    const excused = last === 0 ? undefined : `I7 does not open: ${opened.failure.kind}`;
    return { violation: excused, numbers: 0 };
  }
  const all = Object.keys(textsOf(opened.value)).map(Number);
  const { incomplete } = opened.value.findings;
  await opened.value.close();
  const numbers = all.length;
  const sorted = all.sort((one, two) => one - two);
  if (incomplete) return { violation: 'I1 something is missing', numbers };
  if (isWithout(sorted)) return { violation: 'I1 a note in between is missing', numbers };
  if (numbers === last || numbers === last + 1) return { violation: undefined, numbers };
  return { violation: `I1 ${numbers} notes, ${last} were told`, numbers };
};

/** Looks after a kill and counts what was found; tells how many notes are there, or undefined when a promise is broken. */
const judge = async (
  run: Run,
  folder: string,
  { told, complaint, how }: { told: number; complaint: string; how: string },
): Promise<number | undefined> => {
  const found = await lookAfter(folder, told);
  const violation = complaint === '' ? found.violation : `I9 ${complaint}`;
  count(run.tally, violation, how);
  return violation === undefined ? found.numbers : undefined;
};

/** Kills the creation of a vault at an operation and lets the next program create it at once; true once one came to its end. */
const killCreation = async (run: Run, killAt: number): Promise<boolean> => {
  const place = mkdtempSync(join(tmpdir(), 'staffelstab-kill-'));
  const folder = join(place, 'tresor');
  const first = await runWriter(folder, killAt, 0);
  const next = await runWriter(folder, 0, 0);
  const told = Math.max(first.last, next.last);
  const complaint = first.complaint + next.complaint;
  countFact(run.tally, 'killed in creation');
  await judge(run, folder, { told, complaint, how: `creation, operation ${killAt}` });
  rmSync(place, { recursive: true });
  return first.began;
};

/** Every operation of a creation; at a small scale some of them. */
const killCreations = async (run: Run): Promise<void> => {
  const step = run.scale >= 0.05 ? 1 : 9;
  let killAt = 1 + run.random.below(step);
  while (!(await killCreation(run, killAt))) killAt += step;
};

const killsPerVault = 25;

/** One vault, killed again and again: at a counted operation, or at a moment by chance. */
const killOften = async (run: Run, times: number): Promise<void> => {
  const { random, tally } = run;
  const place = mkdtempSync(join(tmpdir(), 'staffelstab-kill-'));
  const folder = join(place, 'tresor');
  let told = 0;
  for (let kill = 0; kill < times; kill += 1) {
    const byCount = random.chance(0.7);
    const killAt = byCount ? 1 + random.below(140) : 0;
    const { last, complaint } = await runWriter(folder, killAt, byCount ? 3000 : random.below(60));
    // Killed before its first word, a writer has acknowledged nothing new.
    told = Math.max(told, last);
    countFact(tally, byCount ? 'killed at a counted operation' : 'killed at a random moment');
    const how = `kill ${kill}, operation ${killAt}`;
    const found = await judge(run, folder, { told, complaint, how });
    if (found === undefined) break;
    // What was there after a kill is acknowledged from then on: a person has seen it.
    told = found;
  }
  rmSync(place, { recursive: true });
};

/** F5: a program that saves on the real disk is killed by SIGKILL at every operation and at any moment. */
export const kills: Scenario = {
  id: 'F5',
  title: 'SIGKILL of a program that saves on the real disk',
  aim: 10_000,
  hindrance: () => (bundledHarness() === '' ? 'Runs only from the bundled harness.' : undefined),
  run: async (run) => {
    await killCreations(run);
    const aim = run.tally.cases + part(10_000, run.scale, 20);
    const lane = async (): Promise<void> => {
      while (run.tally.cases < aim) await killOften(run, Math.min(killsPerVault, aim));
    };
    // Two at a time: starting a program mostly waits for the system.
    await Promise.all([lane(), lane()]);
  },
};
