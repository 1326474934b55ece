import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A disk that can die: from then on every write to it ends in an I/O error. */
export type FailingDisk = {
  /** Where it is shown. */
  readonly at: string;
  readonly fail: () => Promise<void>;
  /** Puts a new disk in its place, with the bytes that had reached the old one. */
  readonly replace: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** Plugs such a disk in; null where the system does not let this user make one. */
export const plugInFailingDisk = async (): Promise<FailingDisk | null> => {
  const at = mkdtempSync(join(tmpdir(), 'staffelstab-failing-'));
  const child = spawn('/usr/bin/python3', [join(import.meta.dirname, 'failingDisk.py'), at], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  const lines = createInterface({ input: child.stdout });
  const done = (): Promise<boolean> =>
    Promise.race([once(lines, 'line').then(() => true), ended.then(() => false)]);
  if (!(await done())) {
    process.stderr.write('Left out, for no disk that dies can be made here.\n');
    rmdirSync(at);
    return null;
  }
  const tell = async (command: string): Promise<void> => {
    child.stdin.write(`${command}\n`);
    if (!(await done())) throw new Error(`The disk did not ${command}.`);
  };
  return {
    at,
    fail: () => tell('fail'),
    replace: () => tell('replace'),
    dispose: async () => {
      child.stdin.end();
      await ended;
      rmdirSync(at);
    },
  };
};
