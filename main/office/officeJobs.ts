import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { LineEnd } from '../vault/server/questions.ts';
import type { Bytes, OfficeFailure, OfficeProgress } from './officeJob.ts';
import type { OfficeProcess } from './officeProcess.ts';

/** What happens while a job runs, and how to stop it. */
type JobOptions = {
  readonly onProgress?: (progress: OfficeProgress) => void;
  readonly signal?: AbortSignal;
  /** How long it may take, where that is less than other jobs may. */
  readonly timeCapMs?: number;
};

/** Where office jobs are run. */
export type Office = {
  /**
   * The bytes of the job that will come in on a line, or why there are none. The office takes the line before this
   * returns, so that nothing said on it waits in the shell.
   */
  readonly run: (line: LineEnd, options?: JobOptions) => Promise<Result<Bytes, OfficeFailure>>;
};

/** An office that keeps its process from job to job until it is ended. */
type KeptOffice = Office & { readonly end: () => void };

/** Runs office jobs, each in a process of its own. */
export type OfficeJobs = Office & {
  /** An office for jobs that belong together and come one after the other, as the letters of a class do. */
  readonly keep: () => KeptOffice;
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
  const spare = makeSpare(fork);
  const { runOn, stopAll } = makeRunner(timeCapMs);
  const kept = new Set<KeptOffice>();
  let closed = false;
  const keepSpare = () => {
    if (!closed) spare.keep();
  };
  const officeOn = (desk: Desk): Office => ({
    run: (...job) => {
      closed = false;
      return runOn(desk, ...job);
    },
  });

  const leaveForGood = (office: OfficeProcess) => {
    office.end();
    keepSpare();
  };
  const { run } = officeOn({ take: spare.take, leave: leaveForGood });

  const keep = (): KeptOffice => {
    const own = makeSpare(spare.take);
    const leave: Desk['leave'] = (office, whole) => (whole ? own.put(office) : office.end());
    const office = {
      ...officeOn({ take: own.take, leave }),
      end: () => {
        kept.delete(office);
        own.drop();
        keepSpare();
      },
    };
    kept.add(office);
    return office;
  };

  const warm = () => {
    closed = false;
    spare.keep();
  };
  const endAll = () => {
    closed = true;
    stopAll();
    for (const office of kept) office.end();
    spare.drop();
  };

  return { run, keep, warm, endAll };
};

/** Runs jobs in the processes of a desk, and can stop all that are under way. */
const makeRunner = (longest: number) => {
  const running = new Set<AbortController>();
  const runOn = async (
    desk: Desk,
    line: LineEnd,
    { onProgress, signal, timeCapMs = longest }: JobOptions = {},
  ): Promise<Result<Bytes, OfficeFailure>> => {
    if (signal?.aborted === true) return fail('cancelled');
    const stop = new AbortController();
    const stopped = () => stop.abort();
    signal?.addEventListener('abort', stopped);
    running.add(stop);
    const result = await runIn(desk, line, { onProgress, timeCapMs, stop: stop.signal });
    signal?.removeEventListener('abort', stopped);
    running.delete(stop);
    return result;
  };
  const stopAll = () => {
    for (const stop of running) stop.abort();
  };
  return { runOn, stopAll };
};

/** Where a job's process comes from, and where it goes when the job is over. */
type Desk = {
  readonly take: () => OfficeProcess;
  readonly leave: (office: OfficeProcess, whole: boolean) => void;
};

/** One process in reserve; one that ends by itself while it waits is forgotten. */
const makeSpare = (fork: () => OfficeProcess) => {
  let waiting: OfficeProcess | null = null;
  const put = (office: OfficeProcess) => {
    waiting = office;
    office.onEnd(() => {
      if (waiting === office) waiting = null;
    });
  };
  const keep = () => {
    if (waiting === null) put(fork());
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
  return { put, keep, take, drop };
};

type Limits = {
  readonly onProgress: ((progress: OfficeProgress) => void) | undefined;
  readonly timeCapMs: number;
  readonly stop: AbortSignal;
};

const runIn = (
  { take, leave }: Desk,
  line: LineEnd,
  { onProgress, timeCapMs, stop }: Limits,
): Promise<Result<Bytes, OfficeFailure>> =>
  new Promise((resolve) => {
    const office = take();
    const life = { over: false };
    const settle = (result: Result<Bytes, OfficeFailure>) => {
      // Whoever ends the process brings its end to our ears once more.
      if (life.over) return;
      life.over = true;
      clearTimeout(clock);
      stop.removeEventListener('abort', cancel);
      leave(office, result.ok);
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
