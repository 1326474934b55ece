import { expect, test } from 'vitest';
import { watchScreen, type IdleState } from '../../../main/session/watchScreen.ts';

/** How often the vault is locked while the system says these states one after the other. */
const locksDuring = (states: readonly [IdleState, ...IdleState[]]): number => {
  let locks = 0;
  let at = 0;
  let look = (): void => undefined;
  watchScreen({
    idleState: () => states[at] ?? 'active',
    every: (run) => {
      look = run;
    },
    lock: () => {
      locks += 1;
    },
  });
  for (at = 1; at < states.length; at += 1) look();
  return locks;
};

test.each([
  [['active', 'idle', 'active', 'unknown'], 0],
  [['active', 'locked'], 1],
  [['active', 'locked', 'locked', 'locked'], 1],
  [['active', 'locked', 'active', 'idle', 'locked'], 2],
  [['locked', 'locked', 'active'], 0],
] as const)('while the system says %j the vault is locked %i times', (states, times) => {
  expect(locksDuring(states)).toBe(times);
});
