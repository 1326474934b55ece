/** Locks after a time without activity. */
export type IdleLock = {
  /** Somebody is at work. */
  readonly touch: () => void;
  /** How long without activity, in minutes. */
  readonly setMinutes: (minutes: number) => void;
};

/** Makes the idle lock; it looks at the clock every few seconds, so a suspended PC locks as it wakes. */
export const makeIdleLock = ({
  now,
  every,
  lock,
}: {
  readonly now: () => number;
  /** Calls a function again and again. */
  readonly every: (run: () => void) => void;
  readonly lock: () => void;
}): IdleLock => {
  let last = now();
  let allowed = 5 * 60_000;
  every(() => {
    if (now() - last < allowed) return;
    last = now();
    lock();
  });
  return {
    touch: () => {
      last = now();
    },
    setMinutes: (minutes) => {
      allowed = minutes * 60_000;
    },
  };
};
