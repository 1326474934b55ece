import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repoRoot } from './paths.mjs';
import { runTool } from './run.mjs';
import { say } from './say.mjs';

const secondsToAnswer = 8;
const secondsToLoad = 300;

/**
 * Tries Electron's own download, after a short look whether its server answers at all.
 *
 * @returns {Promise<boolean>} whether the binary is now in node_modules/electron/dist
 */
export async function downloadOfficial() {
  if (!(await serverAnswers())) return false;
  say('Set-up: downloading Electron ...');
  const { code } = await runTool('electron/install.js', [], { seconds: secondsToLoad });
  return code === 0;
}

/** Node's fetch goes past a proxy, the installer may not: with a proxy set, only the download itself can tell. */
async function serverAnswers() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  const base =
    process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/';
  const manifest = join(repoRoot, 'node_modules', 'electron', 'package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  try {
    const signal = AbortSignal.timeout(secondsToAnswer * 1000);
    await fetch(`${base}v${version}/SHASUMS256.txt`, { method: 'HEAD', signal });
    return true;
  } catch {
    return false;
  }
}
