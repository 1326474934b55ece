import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { vi } from 'vitest';
import type { LaunchedApp } from './launch.ts';

/** The program that relieves the one a test has started, by the process that is the first of it. */
export type Successor = {
  readonly pid: number;
  readonly kill: () => void;
};

/** The arguments of a process with a space behind each: Chromium puts them together anew. */
const commandLine = (pid: number): string => {
  try {
    return `${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')} `;
  } catch {
    return '';
  }
};

const isFirstOf = (line: string, home: string): boolean =>
  line.includes(' --relief=') &&
  line.includes(` --user-data-dir=${join(home, 'profile')} `) &&
  !line.includes(' --type=');

/** The processes that relieve a program of this home, or are about to. */
export const successorsIn = (home: string): readonly number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && isFirstOf(commandLine(pid), home));

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Waits until the program a test has started has handed its gate over and ended. */
export const relieved = async (
  app: LaunchedApp['app'],
  { home, timeout }: { readonly home: string; readonly timeout: number },
): Promise<Successor> => {
  const old = await app.evaluate(() => process.pid);
  await vi.waitUntil(() => !isRunning(old), { timeout, interval: 250 });
  const [pid] = successorsIn(home);
  if (pid === undefined) throw new Error('The program has ended, and no other has taken over.');
  // It leads a group of its own, which its helpers belong to.
  return {
    pid,
    kill: () => {
      if (isRunning(pid)) process.kill(-pid, 'SIGKILL');
    },
  };
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
};

/**
 * Makes the successor of this program listen to a test driver, as this one does; gives what takes hold of it once it is there.
 * The arguments are the successor's alone: this program has read its own long ago.
 */
export const driveSuccessor = async (
  app: LaunchedApp['app'],
): Promise<() => Promise<{ readonly browser: Browser; readonly page: Page }>> => {
  const port = await freePort();
  await app.evaluate((_, given) => {
    const at = process.argv.findIndex((one) => one.startsWith('--remote-debugging-port='));
    process.argv[at] = `--remote-debugging-port=${given}`;
  }, port);
  return async () => {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error('The successor shows no page.');
    return { browser, page };
  };
};
