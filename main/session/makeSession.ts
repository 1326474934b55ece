import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, type Result } from '../../domain/contract/result.ts';
import type { AskVault } from '../vault/questions.ts';
import type { VaultProcess } from '../vault/vaultProcess.ts';

/** What the session needs from the rest of the shell. */
export type SessionParts = {
  readonly startVault: (onEnd: () => void) => VaultProcess;
  /** Asks the window for its drafts; resolves when it has handed them over or after a short wait. */
  readonly collectDrafts: () => Promise<void>;
  /** Ends running exports. */
  readonly endJobs: () => void;
  /** Replaces the page by a fresh one. */
  readonly replacePage: () => void;
};

/** The time between unlocking and locking: one vault process, or none. */
export type Session = {
  readonly isOpen: () => boolean;
  /**
   * Tells whether still the same unlocking lasts: asked for before something that takes time, called after it.
   * Nothing that was read before a lock may be written after it.
   */
  readonly stay: () => () => boolean;
  /** Starts a vault process and lets it open or create a vault; a failure ends the process again. */
  readonly begin: <T>(
    open: (ask: AskVault) => Promise<Result<T, Failure>>,
  ) => Promise<Result<T, Failure>>;
  /** Puts a question to the open vault; 'not open' when there is none. */
  readonly ask: AskVault;
  /** Drafts to the journal, journal closed, process ended, page replaced: in this order and always to the end. */
  readonly lock: () => Promise<void>;
};

const longestClose = 4000;

/** Makes the session; it starts locked. */
export const makeSession = (parts: SessionParts): Session => {
  let vault: VaultProcess | null = null;
  let open = false;
  let locking: Promise<void> | null = null;

  const ended = (process: VaultProcess | null) => () => {
    if (process !== null && vault !== process) return;
    const wasOpen = open;
    vault = null;
    open = false;
    parts.endJobs();
    if (wasOpen && locking === null) parts.replacePage();
  };

  const begin: Session['begin'] = async (opening) => {
    // Without this a vault that opens during a lock would be forgotten by it, with its key.
    await locking;
    if (open) return fail(failure('vault in use'));
    vault?.end();
    const started: VaultProcess = parts.startVault(() => ended(started)());
    vault = started;
    try {
      const answer = await opening(started.ask);
      const last = vault === started;
      open ||= last && answer.ok;
      return answer.ok && !last ? fail(failure('not open')) : answer;
    } finally {
      if (vault !== started || !open) started.end();
    }
  };

  const lockNow = async (): Promise<void> => {
    const closing = vault;
    if (open) await parts.collectDrafts();
    if (closing !== null) {
      if (open) await Promise.race([closeQuietly(closing), wait(longestClose)]);
      closing.end();
    }
    vault = null;
    open = false;
    parts.endJobs();
    parts.replacePage();
  };

  return {
    isOpen: () => open,
    stay: () => {
      const here = vault;
      return () => open && vault === here;
    },
    begin,
    ask: async (question, input) =>
      vault === null || !open ? fail(failure('not open')) : vault.ask(question, input),
    lock: () => {
      locking ??= lockNow().finally(() => {
        locking = null;
      });
      return locking;
    },
  };
};

/** Locking goes on to its end, also past a bug in the vault. */
const closeQuietly = async ({ ask }: VaultProcess): Promise<void> => {
  await ask('close', null).catch(() => undefined);
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
