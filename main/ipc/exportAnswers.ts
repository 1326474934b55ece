import { basename } from 'node:path';
import type { Input } from '../../domain/contract/contract.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Bytes } from '../office/officeJob.ts';
import { saveFailureKinds, type SaveFailure } from '../office/saveFailure.ts';
import { saveFile } from '../office/saveFile.ts';
import type { Answers } from './door.ts';
import { exportEach } from './exportEach.ts';
import { exportLists, exportMany, type ManyDesk, type Watched } from './exportMany.ts';
import { placeFor, type PlaceDesk } from './placeFor.ts';
import { prepareOutgoing, type Order } from './prepareOutgoing.ts';
import { printPaper } from './printPaper.ts';
import { fileNameAs, sendPaper } from './sendPaper.ts';

type ExportChannel =
  | 'paper.export'
  | 'paper.exportMany'
  | 'paper.exportEach'
  | 'list.export'
  | 'sheet.export'
  | 'page.savePdf'
  | 'job.cancel'
  | 'file.reveal';

/** What the answers about files that leave the program need. */
export type ExportDesk = ManyDesk &
  PlaceDesk & {
    readonly reveal: (path: string) => void;
    readonly pagePdf: () => Promise<Bytes>;
  };

type Running = { abort: AbortController; lastFile: string | null };

/** The signal that ends the work that begins now. */
const begin = (running: Running): AbortSignal => {
  running.abort = new AbortController();
  return running.abort.signal;
};

/** The watch over a run that begins now: it can be cancelled, and its latest file shown. */
const watch = (running: Running): Watched => ({
  signal: begin(running),
  wrote: (path) => {
    running.lastFile = path;
  },
});

const placed = (
  running: Running,
  path: string,
  saved: Result<unknown, SaveFailure>,
): Result<string, Failure> => {
  if (!saved.ok) return fail(failure(saveFailureKinds[saved.failure]));
  running.lastFile = path;
  return ok(basename(path));
};

const exportPaper = async (
  desk: ExportDesk,
  running: Running,
  { format, ...input }: Input<'paper.export'>,
): Promise<Result<{ fileName: string | null }, Failure>> => {
  const stays = desk.session.stay();
  if (format === 'druck') {
    const order = { ...input, stays, signal: begin(running) };
    const printed = await desk.hold(printPaper(desk, order));
    return printed.ok ? ok({ fileName: null }) : printed;
  }
  const what = { kind: 'paper', paper: input.paper } as const;
  const described = await desk.session.ask('describe', what);
  if (!described.ok) return described;
  const fileName = fileNameAs(described.value.fileName, format);
  const path = await placeFor(desk, fileName);
  if (!path.ok) return path;
  const order = {
    ...input,
    what,
    format,
    fileName,
    path: path.value,
    stays,
    over: 'existing',
  } as const;
  const sent = await desk.hold(sendPaper(desk, { ...order, signal: begin(running) }));
  if (!sent.ok) return fail(sent.failure.failure);
  running.lastFile = sent.value;
  return ok({ fileName: basename(sent.value) });
};

const exportSheet = async (
  desk: ExportDesk,
  running: Running,
  input: Input<'sheet.export'>,
): Promise<Result<{ fileName: string; rows: number }, Failure>> => {
  const stays = desk.session.stay();
  const what = { kind: 'sheet', input } as const;
  const described = await desk.session.ask('describe', what);
  if (!described.ok) return described;
  const path = await placeFor(desk, described.value.fileName);
  if (!path.ok) return path;
  const order = { what, path: path.value, stays, signal: begin(running) };
  const name = await desk.hold(writeOrder(desk, running, order));
  return name.ok ? ok({ fileName: name.value, rows: described.value.rows }) : name;
};

const writeOrder = async (
  desk: ExportDesk,
  running: Running,
  order: Order,
): Promise<Result<string, Failure>> => {
  const ready = await prepareOutgoing(desk, order);
  return ready.ok ? placed(running, order.path, await ready.value.file.place()) : ready;
};

const savePdf = async (
  desk: ExportDesk,
  running: Running,
  fileName: string,
): Promise<Result<{ fileName: string }, Failure>> => {
  const stays = desk.session.stay();
  const path = await placeFor(desk, fileName);
  if (!path.ok) return path;
  // After a lock another page would be printed than the one the user meant.
  if (!stays()) return fail(failure('not open'));
  const name = placed(running, path.value, await saveFile(path.value, await desk.pagePdf()));
  return name.ok ? ok({ fileName: name.value }) : name;
};

/** The answers about files that leave the program. */
export const exportAnswers = (desk: ExportDesk): Pick<Answers, ExportChannel> => {
  const running: Running = { abort: new AbortController(), lastFile: null };
  return {
    'paper.export': (input) => exportPaper(desk, running, input),
    'paper.exportMany': (input) => exportMany(desk, input, () => watch(running)),
    'paper.exportEach': (input) => exportEach(desk, input, () => watch(running)),
    'list.export': (input) => exportLists(desk, input, () => watch(running)),
    'sheet.export': (input) => exportSheet(desk, running, input),
    'page.savePdf': ({ fileName }) => savePdf(desk, running, fileName),
    'job.cancel': () => {
      running.abort.abort();
      return null;
    },
    'file.reveal': () => {
      if (running.lastFile !== null) desk.reveal(running.lastFile);
      return null;
    },
  };
};
