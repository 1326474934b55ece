import { expect, test } from 'vitest';
import { cleanBehindGate } from '../../../main/session/cleanBehindGate.ts';

test('what was freed is wiped twice, some seconds apart', async () => {
  const done: string[] = [];
  await cleanBehindGate(
    async () => {
      done.push('wipe');
      await Promise.resolve();
    },
    async (ms) => {
      done.push(`wait ${ms} ms`);
      await Promise.resolve();
    },
  );
  expect(done).toEqual(['wipe', 'wait 4000 ms', 'wipe']);
});
