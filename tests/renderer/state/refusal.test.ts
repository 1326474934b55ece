import { expect, test } from 'vitest';
import { makeRefusal } from '../../../renderer/state/refusal.ts';

test('the latest try to save decides, and listeners hear only of a turn', () => {
  const refusal = makeRefusal();
  const heard: boolean[] = [];
  const leave = refusal.subscribe(() => heard.push(refusal.isLatest()));
  expect(refusal.isLatest()).toBe(false);
  for (const refused of [false, true, true, false]) refusal.tell(refused);
  leave();
  refusal.tell(true);
  expect(heard).toEqual([true, false]);
});
