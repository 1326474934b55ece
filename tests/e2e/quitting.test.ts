import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { findRuntime } from '../../scripts/setup/findRuntime.mjs';
import { repoRoot } from '../../scripts/setup/paths.mjs';

const patience = 10_000;

/** A user's folder with a vault in it and a window that is shown larger. */
const homeWithZoom = (zoom: number): string => {
  const home = mkdtempSync(join(tmpdir(), 'staffelstab-quitting-'));
  mkdirSync(join(home, 'tresor'));
  writeFileSync(join(home, 'einstellungen.json'), JSON.stringify({ zoom }));
  return home;
};

const zoomIn = (home: string): number =>
  (JSON.parse(readFileSync(join(home, 'einstellungen.json'), 'utf8')) as { zoom: number }).zoom;

/** Starts the program, lets the system ask it to end after a while, and tells whether it did. */
const endsWhenAsked = async (home: string, after: number): Promise<boolean> => {
  const args = ['--no-sandbox', `--user-data-dir=${home}`, repoRoot];
  const child = spawn(findRuntime()?.executable ?? '', args, { detached: true, stdio: 'ignore' });
  const ended = once(child, 'exit').then(() => true);
  await wait(after);
  child.kill('SIGTERM');
  const inTime = await Promise.race([ended, wait(patience, false)]);
  if (!inTime) process.kill(-(child.pid ?? 0), 'SIGKILL');
  return inTime;
};

describe.runIf(process.platform === 'linux')('a program that the system asks to end', () => {
  test.each([500, 600, 700, 800, 4000])(
    '%i ms after its start does, and the zoom stays',
    async (after) => {
      const home = homeWithZoom(1.5);
      expect(await endsWhenAsked(home, after)).toBe(true);
      expect(zoomIn(home)).toBe(1.5);
    },
  );
});
