import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { repoRoot } from '../../scripts/setup/paths.mjs';

const folder = join(repoRoot, 'dist', 'linux-unpacked');

/** The executable that `npm run package` makes on Linux. */
export const packagedExecutable = join(folder, 'staffelstab');

/** The archive with the program's own code beside it. */
export const packagedArchive = join(folder, 'resources', 'app.asar');

/** What a trial start of the packaged program showed. */
export interface Trial {
  /** Whether a window's process came up and was still there two seconds later. */
  readonly windowStays: boolean;
  readonly output: string;
  /** Whether code slipped in from outside ran: it would have left a file. */
  readonly intruderRan: boolean;
}

/** Starts the packaged program with a new profile, watches it for a few seconds and ends it. */
export async function tryPackagedApp(
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<Trial> {
  const home = mkdtempSync(join(tmpdir(), 'staffelstab-packaged-'));
  const mark = join(home, 'intruder-was-here');
  const child = spawn(packagedExecutable, [...startArguments(home), ...args], {
    detached: true,
    env: { ...process.env, HOME: home, INTRUDER_MARK: mark, ...env },
  });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise((done) => child.once('close', done));
  const windowStays = await windowStaysOpen(home, () => child.exitCode === null);
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  await ended;
  const trial = { windowStays, output, intruderRan: existsSync(mark) };
  rmSync(home, { recursive: true, force: true });
  return trial;
}

function startArguments(home: string): string[] {
  return ['--no-sandbox', `--user-data-dir=${join(home, 'profile')}`];
}

async function windowStaysOpen(home: string, isRunning: () => boolean): Promise<boolean> {
  const giveUpAt = Date.now() + 30_000;
  while (!hasRenderer(home)) {
    if (Date.now() > giveUpAt || !isRunning()) return false;
    await pause(200);
  }
  await pause(2000);
  return hasRenderer(home);
}

/** Chromium names the kind and the profile of each of its processes on the command line. */
function hasRenderer(home: string): boolean {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map(commandLine)
    .some((line) => line.includes('--type=renderer') && line.includes(home));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8');
  } catch {
    return '';
  }
}
