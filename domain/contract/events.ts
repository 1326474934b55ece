import type { Commit } from '../record/change.ts';

/** What the shell tells the window without being asked. */
export const shellEvents = ['locking', 'progress'] as const;

/** What the vault process tells the window without being asked. */
const vaultEvents = ['committed', 'backupProgress', 'warning'] as const;

/** The names of all things the window is told without being asked. */
export const events = [...shellEvents, ...vaultEvents] as const;

/** The name of an event the shell tells. */
export type ShellEvent = (typeof shellEvents)[number];

/** The name of an event the vault process tells. */
export type VaultEvent = (typeof vaultEvents)[number];

/** The name of an event. */
export type EventName = ShellEvent | VaultEvent;

/** How far a long piece of work is. */
type Progress = { readonly done: number; readonly total: number };

/** What the vault process warns of although the last save succeeded. */
export type VaultWarning = 'space is short' | 'taken over' | 'backup failed';

/** What each event carries. */
export type EventPayload = {
  /** A commit that is on disk; the replica applies it. */
  readonly committed: Commit;
  /** The vault is about to lock: hand over drafts now, then answer `session.drafted`. */
  readonly locking: null;
  /** How far the running export is. */
  readonly progress: Progress;
  /** How far the check of the backups is, in files. */
  readonly backupProgress: Progress;
  readonly warning: VaultWarning;
};
