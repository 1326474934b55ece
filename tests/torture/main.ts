import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allScenarios } from './allScenarios.ts';
import { killedWriter } from './children/killedWriter.ts';
import { racer } from './children/racer.ts';
import { pageOf } from './pageOf.ts';
import { type Outcome, runScenarios } from './runScenarios.ts';

/** The results of a run with all it takes to repeat it. */
export type Report = {
  readonly seed: number;
  readonly scale: number;
  readonly commit: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly machine: string;
  readonly outcomes: readonly Outcome[];
};

const options = {
  seed: { type: 'string', default: '1' },
  scale: { type: 'string', default: '1' },
  only: { type: 'string' },
  out: { type: 'string', default: '' },
} as const;

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const lineOf = ({ id, title, cases, seconds, failures, notRun }: Outcome): string => {
  const mark = failures.length > 0 ? 'FAIL' : notRun === undefined ? 'ok  ' : '-   ';
  const end = notRun ?? `${cases} cases, ${failures.length} failed, ${seconds.toFixed(1)} s`;
  return [`${mark} ${id} ${title}: ${end}`, ...failures.slice(0, 5)].join('\n     ');
};

/** Runs the scenarios as the command line asks, writes results, and gives the exit code. */
const runAll = async (): Promise<number> => {
  const { values } = parseArgs({ options, args: process.argv.slice(2) });
  const only = values.only?.split(',');
  const unknown = only?.filter((name) => !allScenarios.some(({ id }) => id === name)) ?? [];
  if (unknown.length > 0) {
    say(`There is no ${unknown.join(', ')}: ${allScenarios.map(({ id }) => id).join(', ')}.`);
    return 2;
  }
  const startedAt = new Date();
  const facts = { seed: Number(values.seed), scale: Number(values.scale) };
  const outcomes = await runScenarios({
    ...facts,
    ...(only === undefined ? {} : { only }),
    tell: (outcome) => say(lineOf(outcome)),
  });
  const report: Report = {
    ...facts,
    commit: process.env.TORTURE_COMMIT ?? 'unknown',
    startedAt: startedAt.toISOString(),
    seconds: (Date.now() - startedAt.getTime()) / 1000,
    machine: `Node ${process.version}, ${process.platform}, ${cpus().length} processors, ${Math.round(totalmem() / 2 ** 30)} GiB`,
    outcomes,
  };
  if (values.out !== '') write(values.out, report);
  return outcomes.some(({ failures }) => failures.length > 0) ? 1 : 0;
};

const write = (folder: string, report: Report): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'torture.json'), `${JSON.stringify(report, undefined, 2)}\n`);
  writeFileSync(join(folder, 'torture.md'), pageOf(report));
  say(`Results: ${join(folder, 'torture.md')}`);
};

const [, , first, name, ...rest] = process.argv;
if (first !== 'child') process.exitCode = await runAll();
else if (name === 'racer') await racer();
else await killedWriter(rest[0] ?? '', Number(rest[1] ?? 0));
