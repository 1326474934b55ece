import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Input } from '../../domain/contract/contract.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Bytes } from '../office/officeJob.ts';
import { saveFailureKinds, type SaveFailure } from '../office/saveFailure.ts';
import { prepareFile, saveFile, type ReadyFile } from '../office/saveFile.ts';
import type { Unfinished } from '../session/unfinished.ts';
import type { Outgoing } from '../vault/server/questions.ts';
import type { Answers } from './door.ts';
import { placeFor, type PlaceDesk } from './placeFor.ts';
import { renderPlan, type RenderDesk } from './renderPlan.ts';

type ExportChannel =
  'paper.export' | 'sheet.export' | 'page.savePdf' | 'job.cancel' | 'file.reveal';

/** What the answers about files that leave the program need. */
export type ExportDesk = RenderDesk &
  PlaceDesk & {
    /** Keeps the program from quitting before a file is whole and recorded, or gone. */
    readonly hold: Unfinished['hold'];
    readonly reveal: (path: string) => void;
    readonly pagePdf: () => Promise<Bytes>;
  };

type Running = { abort: AbortController; lastFile: string | null };

type Order = {
  readonly what: Outgoing;
  readonly path: string;
  /** Whether the vault the plan was read from is still open. */
  readonly stays: () => boolean;
};

type Ready = { readonly bytes: Bytes; readonly mark: string; readonly file: ReadyFile };

/**
 * Renders a plan and writes the file beside its place. A dialog may have stood open over a lock: what was read
 * before it is then neither rendered nor written.
 */
const prepare = async (
  desk: ExportDesk,
  running: Running,
  { what, path, stays }: Order,
): Promise<Result<Ready, Failure>> => {
  if (!stays()) return fail(failure('not open'));
  running.abort = new AbortController();
  const made = await renderPlan(desk, what, running.abort.signal);
  if (!made.ok) return made;
  if (!stays()) return fail(failure('not open'));
  const file = await prepareFile(path, made.value.bytes);
  if (!file.ok) return fail(failure(saveFailureKinds[file.failure]));
  return ok({ ...made.value, file: file.value });
};

const placed = (
  running: Running,
  path: string,
  saved: Result<unknown, SaveFailure>,
): Result<string, Failure> => {
  if (!saved.ok) return fail(failure(saveFailureKinds[saved.failure]));
  running.lastFile = path;
  return ok(basename(path));
};

type PaperOrder = Omit<Order, 'what'> & Input<'paper.export'> & { readonly fileName: string };

/** A paper takes its place only when it stands in the register of disclosures: none lies about unrecorded. */
const sendPaper = async (
  desk: ExportDesk,
  running: Running,
  { paper, channel, fileName, path, stays }: PaperOrder,
): Promise<Result<{ fileName: string }, Failure>> => {
  const ready = await prepare(desk, running, { what: { kind: 'paper', paper }, path, stays });
  if (!ready.ok) return ready;
  const { bytes, mark, file } = ready.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const question = { paper, channel, fileName, sha256, mark, format: 'word' } as const;
  const sent = stays() ? await desk.session.ask('recordSent', question) : fail(failure('not open'));
  if (!sent.ok) {
    await file.discard();
    return sent;
  }
  const somewhere = await file.placeSomewhere();
  const name = placed(running, somewhere.ok ? somewhere.value : path, somewhere);
  return name.ok ? ok({ fileName: name.value }) : name;
};

const exportPaper = async (
  desk: ExportDesk,
  running: Running,
  input: Input<'paper.export'>,
): Promise<Result<{ fileName: string }, Failure>> => {
  const stays = desk.session.stay();
  const described = await desk.session.ask('describe', { kind: 'paper', paper: input.paper });
  if (!described.ok) return described;
  const { fileName } = described.value;
  const path = await placeFor(desk, fileName);
  if (!path.ok) return path;
  return desk.hold(sendPaper(desk, running, { ...input, fileName, path: path.value, stays }));
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
  const name = await desk.hold(writeOrder(desk, running, { what, path: path.value, stays }));
  return name.ok ? ok({ fileName: name.value, rows: described.value.rows }) : name;
};

const writeOrder = async (
  desk: ExportDesk,
  running: Running,
  order: Order,
): Promise<Result<string, Failure>> => {
  const ready = await prepare(desk, running, order);
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
