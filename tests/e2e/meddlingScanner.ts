import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A virus scanner that changes every new backup in a folder before anybody may read it. */
export type MeddlingScanner = { readonly stop: () => Promise<void> };

/** Lets such a scanner loose on a folder; null where the system does not let this user watch files. */
export const meddlingScanner = async (folder: string): Promise<MeddlingScanner | null> => {
  const script = join(import.meta.dirname, 'meddlingScanner.py');
  const child = spawn('/usr/bin/python3', [script, folder], { stdio: ['pipe', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  const began = once(createInterface({ input: child.stdout }), 'line').then(() => true);
  if (!(await Promise.race([began, ended.then(() => false)]))) {
    process.stderr.write('Left out, for nobody may watch files here.\n');
    return null;
  }
  return {
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
};
