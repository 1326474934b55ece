import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { GateState, ReliefMessage } from '../../main/relief/gateState.ts';
import { reliefSwitch } from '../../main/relief/startSuccessor.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { isConfined, processesOf, windowOf } from './processes.ts';

const folder = join(repoRoot, 'dist', 'linux-unpacked');
const isRoot = process.getuid?.() === 0;
const nobody = 65534;
const asOrdinary = isRoot ? { uid: nobody, gid: nobody } : {};

/** The executable that `npm run package` makes on Linux. */
export const packagedExecutable = join(folder, 'staffelstab');

/** The archive with the program's own code beside it. */
export const packagedArchive = join(folder, 'resources', 'app.asar');

/** What a trial start of the packaged program showed. */
export interface Trial {
  /** Whether a window's process came up and the very same was still there two seconds later. */
  readonly windowStays: boolean;
  /** Whether the kernel confines the window's process (seccomp filter on). */
  readonly windowIsConfined: boolean;
  /** Whether code slipped in from outside ran: it would have left a file. */
  readonly intruderRan: boolean;
  readonly output: string;
}

/** A copy of the packaged program as an administrator would install it, and its removal. */
export interface Installed {
  readonly executable: string;
  readonly remove: () => void;
}

/**
 * Installs the packaged program where any account may run it. Its sandbox helper belongs to root with the set-user-id bit, as
 * the deb package does it, so that the sandbox works whatever the kernel allows ordinary accounts; without root it stays.
 */
export function installPackagedApp(): Installed {
  if (!isRoot) return { executable: packagedExecutable, remove: () => undefined };
  const place = mkdtempSync(join(tmpdir(), 'staffelstab-installed-'));
  chmodSync(place, 0o755);
  cpSync(folder, place, { recursive: true });
  chmodSync(join(place, 'chrome-sandbox'), 0o4755);
  return {
    executable: join(place, 'staffelstab'),
    remove: () => rmSync(place, { recursive: true, force: true }),
  };
}

/** Starts the program with its sandbox, as an ordinary account with a new home, watches it for a few seconds and ends it. */
export async function tryPackagedApp(
  executable: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<Trial> {
  const home = mkdtempSync(join(tmpdir(), 'staffelstab-home-'));
  if (isRoot) chownSync(home, nobody, nobody);
  const mark = join(home, 'intruder-was-here');
  const all = [`--user-data-dir=${join(home, 'profile')}`, ...args];
  const child = spawn('xvfb-run', ['-a', executable, ...all], {
    cwd: home,
    env: { ...process.env, HOME: home, TMPDIR: home, INTRUDER_MARK: mark, ...env },
    ...asOrdinary,
  });
  const output = collectOutput(child);
  const ended = new Promise((done) => child.once('close', done));
  const window = await windowThatStays(executable, home, () => child.exitCode === null);
  const windowIsConfined = window !== undefined && isConfined(window);
  for (const pid of processesOf(executable, home)) endProcess(pid);
  await ended;
  const intruderRan = existsSync(mark);
  rmSync(home, { recursive: true, force: true });
  return { windowStays: window !== undefined, windowIsConfined, intruderRan, output: output() };
}

/** Lets the packaged program relieve a program that this test plays; gives what it said, and whether it goes on alone. */
export async function relieveByPackagedApp(
  executable: string,
  gate: GateState,
): Promise<{ readonly said: readonly string[]; readonly goesOn: boolean }> {
  const home = mkdtempSync(join(tmpdir(), 'staffelstab-home-'));
  if (isRoot) chownSync(home, nobody, nobody);
  const args = [`--user-data-dir=${join(home, 'profile')}`, `--${reliefSwitch}=second`];
  const child = spawn('xvfb-run', ['-a', executable, ...args], {
    cwd: home,
    env: { ...process.env, HOME: home, TMPDIR: home },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    ...asOrdinary,
  });
  const said: string[] = [];
  const shown = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      const { kind } = message as ReliefMessage;
      said.push(kind);
      if (kind === 'stands by') child.send({ kind: 'take over', gate } satisfies ReliefMessage);
      if (kind === 'shown') resolve();
    });
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.send({ kind: 'gate', gate } satisfies ReliefMessage);
  await Promise.race([shown, ended, pause(60_000)]);
  if (child.connected) child.disconnect();
  const window = await windowThatStays(executable, home, () => child.exitCode === null);
  for (const pid of processesOf(executable, home)) endProcess(pid);
  await ended;
  rmSync(home, { recursive: true, force: true });
  return { said, goesOn: window !== undefined };
}

function collectOutput(child: ChildProcess): () => string {
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  return () => output;
}

/** Gives the process of a window that is still the same two seconds after it came up; one that crashes is replaced. */
async function windowThatStays(
  executable: string,
  home: string,
  isRunning: () => boolean,
): Promise<number | undefined> {
  const giveUpAt = Date.now() + 30_000;
  while (windowOf(executable, home) === undefined) {
    if (Date.now() > giveUpAt || !isRunning()) return undefined;
    await pause(200);
  }
  await pause(1000);
  const window = windowOf(executable, home);
  await pause(2000);
  return windowOf(executable, home) === window ? window : undefined;
}

/** A helper process may end by itself once the main process is gone. */
function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
