import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allScenarios } from './allScenarios.ts';
import { bundleHarness } from './bundle.mjs';
import type { Report } from './main.ts';

/** A part of every scenario, with the same code as the long run; the seed is fixed so that a failure stays one. */
const seed = 1;
const scale = 0.005;

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'staffelstab-torture-'));
let bundle: string;

beforeAll(async () => {
  bundle = await bundleHarness(root, join(folder, 'bundle'));
});

afterAll(() => rmSync(folder, { recursive: true }));

const execute = promisify(execFile);

const runOnly = async (id: string): Promise<Report> => {
  const out = join(folder, id);
  const args = ['--seed', String(seed), '--scale', String(scale), '--only', id, '--out', out];
  try {
    const env = { ...process.env, TORTURE_BUNDLE: bundle };
    await execute(process.execPath, [bundle, ...args], { cwd: root, env });
  } catch {
    // The exit code says that something failed; what it was stands in the results.
  }
  return JSON.parse(readFileSync(join(out, 'torture.json'), 'utf8')) as Report;
};

test.each(allScenarios.map(({ id, title }) => [id, title]))(
  '%s breaks no promise: %s',
  async (id) => {
    const [outcome] = (await runOnly(id)).outcomes;
    expect(outcome?.failures).toEqual([]);
    if (outcome?.notRun === undefined) expect(outcome?.cases).toBeGreaterThan(0);
  },
);
