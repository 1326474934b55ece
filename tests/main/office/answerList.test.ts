import { expect, test } from 'vitest';
import type { ListReading } from '../../../domain/import/listReading.ts';
import { answerList } from '../../../main/office/answerList.ts';
import type { OfficeAnswer } from '../../../main/office/officeJob.ts';

const list = {
  kind: 'list',
  bytes: new TextEncoder().encode('Nachname;Vorname\nMusterfrau;Mila\n'),
} as const;

const rows = [
  ['Nachname', 'Vorname'],
  ['Musterfrau', 'Mila'],
];

test('what stands in a list goes back on its line; main hears that it is done, and no word of it', async () => {
  const said: OfficeAnswer[] = [];
  const given: ListReading[] = [];
  await answerList(
    list,
    (answer) => void said.push(answer),
    (reading) => {
      given.push(reading);
      return Promise.resolve();
    },
  );
  expect(given).toMatchObject([{ kind: 'read', tables: [{ rows }] }]);
  expect(said).toEqual([{ kind: 'done', bytes: new Uint8Array() }]);
});

test('main does not hear that it is done before the vault process has it', async () => {
  const said: OfficeAnswer[] = [];
  let take: () => void = () => undefined;
  const taken = new Promise<void>((resolve) => {
    take = resolve;
  });
  const answered = answerList(
    list,
    (answer) => void said.push(answer),
    () => taken,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(said).toEqual([]);
  take();
  await answered;
  expect(said).toHaveLength(1);
});

test('a list over which reading breaks is answered with "failed" and no detail', async () => {
  const said: OfficeAnswer[] = [];
  const broken = () => Promise.reject(new Error('Mila Musterfrau'));
  await answerList(list, (answer) => void said.push(answer), broken);
  expect(said).toEqual([{ kind: 'failed' }]);
});
