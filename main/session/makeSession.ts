import { failure } from '../../domain/contract/failure.ts';
import { fail } from '../../domain/contract/result.ts';
import type {
  AskVault,
  LineEnd,
  SeenHead,
  Standing,
  VaultNews,
} from '../vault/server/questions.ts';
import type { VaultListener, VaultProcess } from '../vault/vaultProcess.ts';

/** What the session needs from the rest of the shell. */
export type SessionParts = {
  readonly startVault: (listener: VaultListener) => VaultProcess;
  /** Where vaults and backups lie, told to every vault process before anything else. */
  readonly standing: () => Standing;
  /** Hears what a vault process tells while it is the current one. */
  readonly heard: (news: VaultNews) => void;
  /** The vault in this folder was closed at this point of its history. */
  readonly closed: (folder: string, head: SeenHead) => void;
  /** The vault process has ended by itself while a vault was open. */
  readonly died: () => void;
  /** Asks the window for its drafts; resolves when it has handed them over or after a short wait. */
  readonly collectDrafts: () => Promise<void>;
  /** Ends running exports. */
  readonly endJobs: () => void;
  /** Replaces the page by a fresh one in a process of its own. */
  readonly replacePage: () => void;
};

/** The vault that is open: where it lies, and whether it may be written to. */
type OpenVault = Pick<Extract<VaultNews, { kind: 'opened' }>, 'folder' | 'access' | 'practice'>;

/** The time between unlocking and locking: one vault process with an open vault, or one that stands by, or none. */
export type Session = {
  readonly isOpen: () => boolean;
  readonly opened: () => OpenVault | null;
  /**
   * Tells whether still the same unlocking lasts: asked for before something that takes time, called after it.
   * Nothing that was read before a lock may be written after it.
   */
  readonly stay: () => () => boolean;
  /** Gives the window its end of a line to the vault process, which is started where none stands by. */
  readonly connect: (line: LineEnd) => Promise<void>;
  /** Tells the vault process that stands by where things lie now. */
  readonly restand: () => Promise<void>;
  /** Resolves when the vault process has done what it was asked for before. */
  readonly settled: () => Promise<void>;
  /** Puts a question to the vault process that stands by or has the vault open. */
  readonly ask: AskVault;
  /** Drafts to the journal, journal closed, process ended, page replaced: in this order and always to the end. */
  readonly lock: () => Promise<void>;
};

const longestClose = 4000;

type State = {
  process: VaultProcess | null;
  open: OpenVault | null;
  locking: Promise<void> | null;
};

/** Starts a vault process and tells it where things lie; what it says later counts only while it is the current one. */
const standBy = (state: State, parts: SessionParts): VaultProcess => {
  if (state.process !== null) return state.process;
  const started: VaultProcess = parts.startVault({
    news: (news) => {
      if (state.process !== started) return;
      if (news.kind === 'opened') state.open = news;
      parts.heard(news);
    },
    ended: () => {
      if (state.process !== started) return;
      const wasOpen = state.open !== null;
      state.process = null;
      state.open = null;
      parts.endJobs();
      if (!wasOpen || state.locking !== null) return;
      parts.died();
      parts.replacePage();
    },
  });
  state.process = started;
  void started.ask('stand', parts.standing());
  return started;
};

const lockNow = async (state: State, parts: SessionParts): Promise<void> => {
  const { process: closing, open } = state;
  if (open?.access === 'write') await parts.collectDrafts();
  if (closing !== null) {
    if (state.open !== null) {
      const head = await Promise.race([closeQuietly(closing), wait(longestClose)]);
      if (open !== null && head !== null) parts.closed(open.folder, head);
    }
    closing.end();
  }
  state.process = null;
  state.open = null;
  parts.endJobs();
  parts.replacePage();
};

/** Makes the session; it starts locked. */
export const makeSession = (parts: SessionParts): Session => {
  const state: State = { process: null, open: null, locking: null };
  return {
    isOpen: () => state.open !== null,
    opened: () => state.open,
    stay: () => {
      const here = state.process;
      return () => state.open !== null && state.process === here;
    },
    connect: async (line) => {
      // A page that is about to be replaced gets no line to a vault that is about to end.
      await state.locking;
      standBy(state, parts).connect(line);
    },
    restand: async () => {
      await state.process?.ask('stand', parts.standing());
    },
    settled: async () => {
      await state.process?.ask('settle', null);
    },
    ask: async (question, input, line) => {
      if (question !== 'openPractice')
        return state.open === null || state.process === null
          ? fail(failure('not open'))
          : state.process.ask(question, input, line);
      await state.locking;
      return standBy(state, parts).ask(question, input);
    },
    lock: () => {
      state.locking ??= lockNow(state, parts).finally(() => {
        state.locking = null;
      });
      return state.locking;
    },
  };
};

/** Locking goes on to its end, also past a bug in the vault. */
const closeQuietly = async ({ ask }: VaultProcess): Promise<SeenHead | null> => {
  const answer = await ask('close', null).catch(() => null);
  return answer?.ok === true ? answer.value : null;
};

const wait = (ms: number): Promise<null> =>
  new Promise((resolve) => setTimeout(() => resolve(null), ms));
