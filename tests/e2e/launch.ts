import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { findRuntime } from '../../scripts/setup/findRuntime.mjs';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { tracedProgram } from './traceConnects.ts';

/** What a test wants of the program it starts. */
export interface LaunchOptions {
  /** An empty or earlier used folder: the program's profile and its user's home. */
  readonly home: string;
  readonly args?: readonly string[];
  /**
   * Added to the environment; variables that begin with STAFFELSTAB_ pass through from the test anyway.
   * STAFFELSTAB_STRACE names a folder for a record of every connection the program tries to make.
   */
  readonly env?: Readonly<Record<string, string>>;
}

/** The running program in the hands of a test. */
export interface LaunchedApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Ends all its processes at once, as a power cut would, and waits until they are gone. */
  readonly kill: () => Promise<void>;
}

/** Starts the built program (`out/`) with real Electron and waits for its first window. */
export async function launchApp({
  home,
  args = [],
  env = {},
}: LaunchOptions): Promise<LaunchedApp> {
  const runtime = findRuntime();
  if (!runtime) throw new Error('No Electron is set up yet. Run npm test or npm start once.');
  const profile = join(home, 'profile');
  mkdirSync(profile, { recursive: true });
  const traces = env['STAFFELSTAB_STRACE'] ?? process.env['STAFFELSTAB_STRACE'];
  const { executable } = runtime;
  const app = await _electron.launch({
    executablePath: traces === undefined ? executable : tracedProgram(executable, traces),
    args: ['--no-sandbox', `--user-data-dir=${profile}`, repoRoot, ...args],
    cwd: repoRoot,
    env: {
      ...inherited(),
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      // A print server that is not there: what a test sees must not hang on the printers of this PC, and without it
      // the system's own library would look for one on the loopback address.
      CUPS_SERVER: join(home, 'no-print-server'),
      ...env,
    },
  });
  const child = app.process();
  return { app, page: await app.firstWindow(), kill: () => killAll(child) };
}

function inherited(): Record<string, string> {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Playwright starts the program as leader of a process group of its own, which its helpers belong to. */
async function killAll(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  await gone;
}
