import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { thisMachine } from '../../../main/vault/lock/thisMachine.ts';

const { isRunning, pid } = thisMachine();

const started: ChildProcess[] = [];

const start = (command: string): ChildProcess => {
  const child = spawn('sh', ['-c', command], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  return child;
};

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const firstLine = async ({ stdout }: ChildProcess): Promise<string> => {
  const [chunk] = (await once(stdout!, 'data')) as [Buffer];
  return chunk.toString('utf8').trim();
};

describe.skipIf(process.platform !== 'linux')('a program of this computer', () => {
  test('runs as long as it can still write, also while it is stopped', async () => {
    const child = start('echo ready; exec sleep 60');
    await firstLine(child);
    expect(isRunning(pid)).toBe(true);
    expect(isRunning(child.pid!)).toBe(true);
    child.kill('SIGSTOP');
    expect(isRunning(child.pid!)).toBe(true);
  });

  test('that was killed runs no more, whether its number is given back or not', async () => {
    const child = start('sleep 60 & echo $!; exec sleep 60');
    const orphan = Number(await firstLine(child));
    process.kill(orphan, 'SIGKILL');
    // Its parent never asks for it, so its number stays, and a signal finds it.
    await expect.poll(() => isRunning(orphan), { timeout: 15_000 }).toBe(false);
    expect(process.kill(orphan, 0)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isRunning(child.pid!)).toBe(false);
  });
});
