import { ask } from '../state/bridge.ts';

/** Locks at once; after unlocking the same page is shown again. */
export const lockNow = (): void => {
  void ask('session.lock', {});
};
