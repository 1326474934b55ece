/** `npm run network`: all end-to-end tests under strace; not one system call may name an internet address. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGuards } from './guards/runGuards.mjs';
import { vitestGuard } from './guards/vitestGuard.mjs';
import { readTraces } from './network/readTraces.mjs';
import { ensureAttackTools } from './setup/attackTools.mjs';
import { ensureReaders } from './setup/officePrograms.mjs';
import { runTool } from './setup/run.mjs';
import { say } from './setup/say.mjs';
import { command, setUp } from './setup/setUp.mjs';

/** A run that broke off early would prove nothing; a whole one makes about 390,000 calls. */
const leastCalls = 200_000;

const judge = (folder) => {
  const { outside, calls } = readTraces(folder);
  say(`${calls} system calls looked at, ${outside.length} of them name an internet address.`);
  outside.slice(0, 20).forEach((line) => say(`  ${line}`));
  return calls >= leastCalls && outside.length === 0 ? 0 : 1;
};

await command(async () => {
  if (process.platform !== 'linux') {
    say('System calls are traced on Linux only.');
    return 0;
  }
  await setUp();
  await ensureReaders();
  await ensureAttackTools();
  await runTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn']);
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab-network-'));
  process.env.STAFFELSTAB_STRACE = folder;
  process.env.STAFFELSTAB_KILLS ??= '10';
  // Whether the tests pass is judged by npm test, untraced: a tracer slows every system call, and with it every wait.
  await vitestGuard('e2e', { display: true });
  const code = await runGuards([
    { name: 'internet addresses', check: () => Promise.resolve(judge(folder)) },
  ]);
  rmSync(folder, { recursive: true });
  return code;
});
