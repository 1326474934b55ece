import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { onVirtualDisplay } from '../setup/display.mjs';
import { repoRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { countTests } from './countTests.mjs';

/**
 * Runs one vitest project and counts its tests one by one.
 *
 * @param {string} project name in vitest.config.ts
 * @param {{ display?: boolean }} [options] display: whether its tests open windows
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} a run that broke off counts as a failure more
 */
export async function vitestGuard(project, { display = false } = {}) {
  const report = join(repoRoot, 'artifacts', 'test', `${project}.json`);
  mkdirSync(join(report, '..'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(repoRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--project', project, '--reporter=default', '--reporter=json'];
  args.push(`--outputFile.json=${report}`);
  const [command, rest] = display
    ? onVirtualDisplay(process.execPath, args)
    : [process.execPath, args];
  const { code } = await run(command, rest);
  const counts = countTests(report) ?? { passed: 0, failed: 0, skipped: 0 };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
