/** What the system says about the person in front of it. */
export type IdleState = 'active' | 'idle' | 'locked' | 'unknown';

/**
 * Locks when the screen of the PC has been locked. Linux tells nobody of that, so the state is asked for again and again;
 * only the change counts, for a system that wrongly says "locked" for ever must not make the program useless.
 */
export const watchScreen = ({
  idleState,
  every,
  lock,
}: {
  readonly idleState: () => IdleState;
  /** Calls a function again and again. */
  readonly every: (run: () => void) => void;
  readonly lock: () => void;
}): void => {
  let before = idleState();
  every(() => {
    const now = idleState();
    if (now === 'locked' && before !== 'locked') lock();
    before = now;
  });
};
