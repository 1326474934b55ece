import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { LineEnd } from '../vault/server/questions.ts';
import type { Bytes, OfficeFailure, OfficeProgress } from './officeJob.ts';
import type { OfficeProcess } from './officeProcess.ts';

/** What happens while a job runs, and how to stop it. */
type JobOptions = {
  readonly onProgress?: (progress: OfficeProgress) => void;
  readonly signal?: AbortSignal;
};

/** Runs office jobs, each in a process of its own. */
export type OfficeJobs = {
  /**
   * The bytes of the job that will come in on a line, or why there are none. The office takes the line before this
   * returns, so that nothing said on it waits in the shell.
   */
  readonly run: (line: LineEnd, options?: JobOptions) => Promise<Result<Bytes, OfficeFailure>>;
  /** Starts a spare process, so that the next job need not wait for one. */
  readonly warm: () => void;
  /** Ends every process at once; running jobs are cancelled. */
  readonly endAll: () => void;
};

/** How an office process is started, and how long it may take. */
export type OfficeSetup = {
  readonly fork: () => OfficeProcess;
  readonly timeCapMs?: number;
};

/**
 * Makes the runner of office jobs. Each job has a process, which is ended after it; a spare one is
 * kept warm with its libraries loaded, so that the preview of a letter need not wait for a start.
 */
export const makeOfficeJobs = ({ fork, timeCapMs = 60_000 }: OfficeSetup): OfficeJobs => {
  const running = new Set<AbortController>();
  const spare = makeSpare(fork);
  const state = { ended: false };
  const begin = () => {
    state.ended = false;
  };

  const run: OfficeJobs['run'] = async (line, { onProgress, signal } = {}) => {
    if (signal?.aborted === true) return fail('cancelled');
    const stop = new AbortController();
    const stopped = () => stop.abort();
    signal?.addEventListener('abort', stopped);
    running.add(stop);
    begin();
    try {
      const office = spare.take();
      return await runIn(office, line, { onProgress, timeCapMs, stop: stop.signal });
    } finally {
      signal?.removeEventListener('abort', stopped);
      running.delete(stop);
      if (!state.ended) spare.keep();
    }
  };

  const warm = () => {
    begin();
    spare.keep();
  };
  const endAll = () => {
    state.ended = true;
    for (const stop of running) stop.abort();
    spare.drop();
  };

  return { run, warm, endAll };
};

/** One process in reserve; one that ends by itself while it waits is forgotten. */
const makeSpare = (fork: () => OfficeProcess) => {
  let waiting: OfficeProcess | null = null;
  const keep = () => {
    if (waiting !== null) return;
    const born = fork();
    waiting = born;
    born.onEnd(() => {
      if (waiting === born) waiting = null;
    });
  };
  const take = (): OfficeProcess => {
    const taken = waiting ?? fork();
    waiting = null;
    return taken;
  };
  const drop = () => {
    waiting?.end();
    waiting = null;
  };
  return { keep, take, drop };
};

type Limits = {
  readonly onProgress: ((progress: OfficeProgress) => void) | undefined;
  readonly timeCapMs: number;
  readonly stop: AbortSignal;
};

const runIn = (
  office: OfficeProcess,
  line: LineEnd,
  { onProgress, timeCapMs, stop }: Limits,
): Promise<Result<Bytes, OfficeFailure>> =>
  new Promise((resolve) => {
    const life = { over: false };
    const settle = (result: Result<Bytes, OfficeFailure>) => {
      // Ending the process brings its end to our ears once more.
      if (life.over) return;
      life.over = true;
      clearTimeout(clock);
      stop.removeEventListener('abort', cancel);
      office.end();
      resolve(result);
    };
    const cancel = () => settle(fail('cancelled'));
    const clock = setTimeout(() => settle(fail('too long')), timeCapMs);
    stop.addEventListener('abort', cancel);
    office.onEnd(() => settle(fail('crashed')));
    office.onAnswer((answer) => {
      if (answer.kind === 'progress') onProgress?.(answer.progress);
      else settle(answer.kind === 'done' ? ok(answer.bytes) : fail('failed'));
    });
    office.take(line);
  });
