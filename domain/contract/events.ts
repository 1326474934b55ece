import type { Commit } from '../record/change.ts';

/** The names of all things the shell tells the window without being asked. */
export const events = ['committed', 'locking', 'locked', 'progress'] as const;

/** The name of an event. */
export type EventName = (typeof events)[number];

/** What each event carries. */
export type EventPayload = {
  /** A commit that is on disk; the replica applies it. */
  readonly committed: Commit;
  /** The vault is about to lock: hand over drafts now, then answer `session.drafted`. */
  readonly locking: null;
  /** The vault is locked; the page is being replaced. */
  readonly locked: null;
  /** How far the running export is. */
  readonly progress: { readonly done: number; readonly total: number };
};
