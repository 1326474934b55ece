/**
 * `npm run torture:mutants`: puts one bug after the other into a copy of the engine, runs the scenario that has to catch
 * it, and shows what it saw. The exit code is 1 when a bug survives, when a scenario fails without any bug, or when a bug
 * no longer finds its place. `-- --only 3,7` takes some of them by number.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleHarness } from '../tests/torture/bundle.mjs';
import { mutants } from '../tests/torture/mutants/mutants.mjs';
import { repoRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/say.mjs';

const lanes = 2;
const usualScale = 0.01;
/** A bug may make the engine wait for ever; that is a way of being caught, too. */
const patienceSeconds = 180;

const copied = [
  'main',
  'domain',
  'tsconfig.json',
  'package.json',
  'preload/tsconfig.json',
  'renderer/tsconfig.json',
  'tests/tsconfig.json',
  'tests/torture',
  'tests/fixtures',
];

const copySource = () => {
  const root = mkdtempSync(join(tmpdir(), 'staffelstab-mutants-'));
  for (const path of copied) {
    const filter = (from) => !from.includes('node_modules');
    cpSync(join(repoRoot, path), join(root, path), { recursive: true, filter });
  }
  symlinkSync(join(repoRoot, 'node_modules'), join(root, 'node_modules'), 'dir');
  return root;
};

/** Puts one edit in its place; false when the place is not there exactly once. */
const put = (root, { file, find, replace }) => {
  const path = join(root, file);
  const parts = readFileSync(path, 'utf8').split(find);
  writeFileSync(path, parts.join(replace));
  return parts.length === 2;
};

/** Bundles the harness with one bug in the engine, or with none; undefined when the bug does not find its place. */
const bundleWith = async (root, mutant, name) => {
  const outDir = join(root, 'bundles', name);
  if (mutant === undefined) return bundleHarness(root, outDir);
  const edits = [mutant, ...(mutant.also ?? [])];
  const sources = new Map(edits.map(({ file }) => [file, readFileSync(join(root, file), 'utf8')]));
  try {
    return edits.every((edit) => put(root, edit)) ? await bundleHarness(root, outDir) : undefined;
  } finally {
    for (const [file, source] of sources) writeFileSync(join(root, file), source);
  }
};

/** Runs one scenario and gives its first failure; undefined when it saw nothing. */
const firstFailure = async (bundle, { caughtBy, scale = usualScale }) => {
  const out = join(bundle, '..', `${caughtBy}-${scale}`);
  mkdirSync(out, { recursive: true });
  const args = ['--seed', '1', '--scale', String(scale), '--only', caughtBy, '--out', out];
  const { code, output } = await run(process.execPath, [bundle, ...args], {
    cwd: repoRoot,
    env: { TORTURE_BUNDLE: bundle },
    quiet: true,
    seconds: patienceSeconds,
  });
  if (code === 0) return undefined;
  try {
    const report = JSON.parse(readFileSync(join(out, 'torture.json'), 'utf8'));
    return report.outcomes[0].failures[0]?.split('\n')[0] ?? 'failed';
  } catch {
    return output.trim().split('\n').at(-1) || 'it did not come to an end';
  }
};

const runAll = async (wanted) => {
  const root = copySource();
  const results = [];
  // Bundles share the copied source and are made one by one; the runs go on side by side.
  let bundling = Promise.resolve();
  const work = async (mutant, number) => {
    const mine = bundling.then(() => bundleWith(root, mutant, String(number)));
    bundling = mine.catch(() => undefined);
    const bundle = await mine;
    const seen = bundle === undefined ? undefined : await firstFailure(bundle, mutant);
    const lost = bundle === undefined ? 'its place is gone' : 'SURVIVED';
    say(
      `${seen === undefined ? 'FAIL' : 'ok  '} ${number} ${mutant.name}: ${mutant.caughtBy} ${seen ?? lost}`,
    );
    results.push({ number, ...mutant, seen });
  };
  const queue = [...wanted];
  const lane = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await work(...next);
  };
  try {
    await Promise.all(Array.from({ length: lanes }, lane));
    return { results, sound: await soundWithout(root, wanted) };
  } finally {
    rmSync(root, { recursive: true });
  }
};

/** Without any bug none of the scenarios used may fail: else they would catch nothing. */
const soundWithout = async (root, wanted) => {
  const bundle = await bundleWith(root, undefined, 'none');
  const checks = new Map(
    wanted.map(([{ caughtBy, scale = usualScale }]) => [
      `${caughtBy} ${scale}`,
      { caughtBy, scale },
    ]),
  );
  let sound = true;
  for (const check of checks.values()) {
    const seen = await firstFailure(bundle, check);
    if (seen === undefined) continue;
    say(`FAIL without a bug: ${check.caughtBy} ${seen}`);
    sound = false;
  }
  return sound;
};

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const numbers = values.only?.split(',').map(Number);
const wanted = mutants
  .map((mutant, at) => [mutant, at + 1])
  .filter(([, number]) => numbers?.includes(number) ?? true);
const { results, sound } = await runAll(wanted);
const caught = results.filter(({ seen }) => seen !== undefined).length;
const out = join(repoRoot, 'artifacts', 'torture');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'mutants.json'), `${JSON.stringify(results, undefined, 2)}\n`);
say(
  `${caught} of ${results.length} bugs caught${sound ? '' : '; a scenario fails without any bug'}`,
);
process.exitCode = caught === results.length && sound ? 0 : 1;
