import { expect, test } from 'vitest';
import { cleanBehindGate } from '../../../main/session/cleanBehindGate.ts';

const cleaned = async (untouched: boolean): Promise<readonly string[]> => {
  const done: string[] = [];
  await cleanBehindGate({
    wipe: async () => {
      done.push('wipe');
      await Promise.resolve();
    },
    wait: async (ms) => {
      done.push(ms > 30_000 ? 'wait for the workers' : 'wait');
      await Promise.resolve();
    },
    untouched: () => untouched,
    replace: async (between) => {
      done.push('empty page');
      await between();
      done.push('gate');
    },
  });
  return done;
};

const firstRound = ['wipe', 'wait', 'wipe', 'wait for the workers'];

test('a gate nobody uses is replaced once more, with a wipe while no page is there', async () => {
  expect(await cleaned(true)).toEqual([
    ...firstRound,
    'empty page',
    'wipe',
    'gate',
    'wipe',
    'wait',
    'wipe',
  ]);
});

test('a gate in use stays, and is wiped behind all the same', async () => {
  expect(await cleaned(false)).toEqual([...firstRound, 'wipe', 'wait', 'wipe']);
});
