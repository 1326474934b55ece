/**
 * `npm run torture`: every scenario of the fault matrix at full scale.
 * `npm run torture -- --scale 0.01 --only F1,F3 --seed 7` runs a part; results go to artifacts/torture/.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHarness } from '../tests/torture/bundle.mjs';
import { repoRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

const commitOf = () => {
  try {
    const git = (...args) => execFileSync('git', args, { cwd: repoRoot, encoding: 'utf8' }).trim();
    const changed = git('status', '--porcelain', '--', 'main', 'domain', 'tests/torture') !== '';
    return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' with changes' : ''}`;
  } catch {
    return 'unknown';
  }
};

const folder = mkdtempSync(join(tmpdir(), 'staffelstab-torture-'));
try {
  const bundle = await bundleHarness(repoRoot, folder);
  const out = join(repoRoot, 'artifacts', 'torture');
  const env = { ...process.env, TORTURE_BUNDLE: bundle, TORTURE_COMMIT: commitOf() };
  const { code } = await run(process.execPath, [bundle, '--out', out, ...process.argv.slice(2)], {
    cwd: repoRoot,
    env,
  });
  process.exitCode = code;
} finally {
  rmSync(folder, { recursive: true });
}
