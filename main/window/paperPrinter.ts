import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Bytes } from '../office/officeJob.ts';
import type { PaperWindow } from './paperWindow.ts';

/** Why there is no PDF file. */
export type PdfFailure = 'cancelled' | 'too long' | 'failed';

/** Why nothing was printed. */
export type PrintFailure = 'cancelled' | 'no printer' | 'failed';

/** Makes PDF files and prints, from the bytes of a Word file and as the preview draws them. */
export type PaperPrinter = {
  readonly toPdf: (bytes: Bytes, signal?: AbortSignal) => Promise<Result<Bytes, PdfFailure>>;
  /** Shows the system's dialog and waits until the user has answered it. */
  readonly print: (bytes: Bytes) => Promise<Result<null, PrintFailure>>;
  /** Ends every window at once; what is under way is cancelled. */
  readonly endAll: () => void;
};

/** How a window for a paper is opened, and how long drawing one may take. */
export type PaperPrinterSetup = {
  readonly open: () => PaperWindow;
  readonly timeCapMs?: number;
};

/** Makes the printer of papers. Each paper has a window of its own, which is ended whatever comes of it. */
export const makePaperPrinter = ({ open, timeCapMs = 60_000 }: PaperPrinterSetup): PaperPrinter => {
  const running = new Set<AbortController>();

  const within = async <T, Failure>(
    work: (window: PaperWindow) => Promise<Result<T, Failure>>,
    signal?: AbortSignal,
  ): Promise<Result<T, Failure | 'cancelled' | 'failed'>> => {
    const stop = new AbortController();
    const stopped = () => stop.abort();
    if (signal?.aborted === true) return fail('cancelled');
    signal?.addEventListener('abort', stopped);
    running.add(stop);
    const window = open();
    try {
      return await Promise.race([work(window), whenStopped(stop.signal)]);
    } catch {
      // Why stays unsaid: the message of an error may hold what the paper holds.
      return fail(stop.signal.aborted ? 'cancelled' : 'failed');
    } finally {
      window.end();
      running.delete(stop);
      signal?.removeEventListener('abort', stopped);
    }
  };

  return {
    toPdf: (bytes, signal) => within((window) => pdfOf(window, bytes, timeCapMs), signal),
    print: (bytes) => within((window) => printOf(window, bytes, timeCapMs)),
    endAll: () => {
      for (const stop of running) stop.abort();
    },
  };
};

const pdfOf = (
  window: PaperWindow,
  bytes: Bytes,
  timeCapMs: number,
): Promise<Result<Bytes, PdfFailure>> => {
  const made = window.draw(bytes).then(() => window.pdf());
  return inTime(
    made.then((pdf) => ok(pdf)),
    timeCapMs,
    'too long' as const,
  );
};

/** Drawing and asking for the printers have a time; the dialog stands open as long as the user likes. */
const printOf = async (
  window: PaperWindow,
  bytes: Bytes,
  timeCapMs: number,
): Promise<Result<null, PrintFailure>> => {
  const ready = await inTime(
    window
      .draw(bytes)
      .then(() => window.hasPrinter())
      .then((there) => ok(there)),
    timeCapMs,
    'failed' as const,
  );
  if (!ready.ok) return ready;
  if (!ready.value) return fail('no printer');
  const { printed, reason } = await window.print();
  if (printed) return ok(null);
  return fail(/cancel/i.test(reason) ? 'cancelled' : 'failed');
};

const inTime = async <T, Failure>(
  work: Promise<Result<T, never>>,
  ms: number,
  failure: Failure,
): Promise<Result<T, Failure>> => {
  let clock: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Result<T, Failure>>((resolve) => {
    clock = setTimeout(() => resolve(fail(failure)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(clock);
  }
};

const whenStopped = (signal: AbortSignal): Promise<Result<never, 'cancelled'>> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(fail('cancelled')), { once: true });
  });
