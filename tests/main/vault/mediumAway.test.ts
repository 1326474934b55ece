import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Machine } from '../../../main/vault/lock/Machine.ts';
import {
  create,
  freshFolder,
  note,
  reopen,
  surroundings,
  textsOf,
  thisPc,
  valueOf,
} from '../../support/vaultBuilder.ts';

const otherPc: Machine = { ...thisPc, host: 'PC-2', bootId: 'sunday', pid: 7 };

const start = Date.parse('2026-11-23T08:00:00Z');

/** A vault on a medium that can be pulled out and put back, with a heart that beats when told to. */
const onMedium = async () => {
  const folder = await freshFolder();
  const medium = dirname(folder);
  const elsewhere = `${medium}-anderswo`;
  const clock = { minutes: 0 };
  let heart: (() => void) | undefined;
  const { vault } = await create({
    ...surroundings({ folder, now: () => new Date(start + clock.minutes * 60_000) }),
    every: (_, task) => {
      heart = task;
      return () => undefined;
    },
  });
  const beat = async (): Promise<void> => {
    heart?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  return {
    ...{ vault, clock, beat },
    away: join(elsewhere, 'tresor'),
    pull: () => rename(medium, elsewhere),
    putBack: () => rename(elsewhere, medium),
  };
};

test('a vault whose medium is away for a while is not taken for one that was taken over', async () => {
  const { vault, clock, beat, pull, putBack } = await onMedium();
  await pull();
  for (clock.minutes = 1; clock.minutes < 5; clock.minutes += 1) await beat();
  expect(await vault.append('Notiz', [note('a', 'eins')])).toMatchObject({
    failure: { kind: 'gone' },
  });
  await putBack();
  valueOf(await vault.append('Notiz', [note('a', 'zwei')]));
  expect(textsOf(vault)).toEqual({ a: 'zwei' });
  await vault.close();
});

test('a medium that another PC has worked on in between takes no more from the first', async () => {
  const { vault, clock, beat, away, pull, putBack } = await onMedium();
  await pull();
  clock.minutes = 1;
  await beat();
  expect(await vault.append('Notiz', [note('a', 'eins')])).toMatchObject({ ok: false });
  const later = new Date(start + 60 * 60_000);
  const there = surroundings({ folder: away, machine: otherPc, now: () => later });
  const second = valueOf(await reopen(there, { takeOver: true }));
  valueOf(await second.append('Notiz', [note('b', 'anderswo')]));
  await second.close();
  await putBack();
  expect(await vault.append('Notiz', [note('a', 'zwei')])).toMatchObject({
    failure: { kind: 'taken over' },
  });
  await vault.close();
});
