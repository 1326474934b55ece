import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { LetterPlan } from '../../domain/letter/letterPlan.ts';
import type { Commit } from '../../domain/record/change.ts';
import { liesWithin } from '../files/liesWithin.ts';
import type { Bytes, OfficeJob } from '../office/officeJob.ts';
import type { SaveFailure } from '../office/saveFailure.ts';
import { prepareFile, saveFile, type ReadyFile } from '../office/saveFile.ts';
import type { Session } from '../session/makeSession.ts';
import type { Unfinished } from '../session/unfinished.ts';
import type { Answers } from './door.ts';
import { renderPlan, type RenderDesk } from './renderPlan.ts';

type ExportChannel =
  'handover.export' | 'sheet.export' | 'page.savePdf' | 'job.cancel' | 'file.reveal';

/** What the answers about files that leave the program need. */
export type ExportDesk = RenderDesk & {
  readonly session: Session;
  readonly committed: (commit: Commit) => void;
  readonly askWhere: (fileName: string) => Promise<string | null>;
  /** The folders of the vaults and of the program: no export goes there. */
  readonly ownFolders: () => readonly string[];
  /** Keeps the program from quitting before a file is whole and recorded, or gone. */
  readonly hold: Unfinished['hold'];
  readonly reveal: (path: string) => void;
  readonly pagePdf: () => Promise<Bytes>;
};

const saveFailures = {
  locked: 'file locked',
  full: 'disk full',
  'read only': 'read only',
  gone: 'place gone',
  unknown: 'write failed',
} as const;

type Running = { abort: AbortController; lastFile: string | null };

/** Where to write, asked of the user; the program's own folders hold nothing else than what it keeps there. */
const placeFor = async (desk: ExportDesk, fileName: string): Promise<Result<string, Failure>> => {
  const path = await desk.askWhere(fileName);
  if (path === null) return fail(failure('cancelled'));
  if (await liesWithin(path, desk.ownFolders())) return fail(failure('rule broken', ownFolder));
  return ok(path);
};

const ownFolder =
  'In diesem Ordner liegen Dateien des Programms, neben die nichts geschrieben wird. Wählen Sie einen anderen Ordner.';

type Order = {
  readonly job: OfficeJob;
  readonly path: string;
  /** Whether the vault the plan was read from is still open. */
  readonly stays: () => boolean;
};

type Ready = { readonly bytes: Bytes; readonly file: ReadyFile };

/**
 * Renders a plan and writes the file beside its place. A dialog may have stood open over a lock: what was read
 * before it is then neither rendered nor written.
 */
const prepare = async (
  desk: ExportDesk,
  running: Running,
  { job, path, stays }: Order,
): Promise<Result<Ready, Failure>> => {
  if (!stays()) return fail(failure('not open'));
  running.abort = new AbortController();
  const bytes = await renderPlan(desk, job, running.abort.signal);
  if (!bytes.ok) return bytes;
  if (!stays()) return fail(failure('not open'));
  const file = await prepareFile(path, bytes.value);
  if (!file.ok) return fail(failure(saveFailures[file.failure]));
  return ok({ bytes: bytes.value, file: file.value });
};

const placed = (
  running: Running,
  path: string,
  saved: Result<unknown, SaveFailure>,
): Result<string, Failure> => {
  if (!saved.ok) return fail(failure(saveFailures[saved.failure]));
  running.lastFile = path;
  return ok(basename(path));
};

type Letter = Parameters<Answers['handover.export']>[0] & { readonly plan: LetterPlan };

/** The letter takes its place only when it stands in the register of disclosures: none lies about unrecorded. */
const sendLetter = async (
  desk: ExportDesk,
  running: Running,
  { letter, path, stays }: Omit<Order, 'job'> & { readonly letter: Letter },
): Promise<Result<{ fileName: string }, Failure>> => {
  const { plan } = letter;
  const ready = await prepare(desk, running, { job: { kind: 'letter', plan }, path, stays });
  if (!ready.ok) return ready;
  const { bytes, file } = ready.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const question = { ...letter, sha256, fileName: plan.fileName };
  const sent = stays() ? await desk.session.ask('recordSent', question) : fail(failure('not open'));
  if (!sent.ok) {
    await file.discard();
    return sent;
  }
  desk.committed(sent.value);
  const somewhere = await file.placeSomewhere();
  const name = placed(running, somewhere.ok ? somewhere.value : path, somewhere);
  return name.ok ? ok({ fileName: name.value }) : name;
};

const exportHandover = async (
  desk: ExportDesk,
  running: Running,
  input: Parameters<Answers['handover.export']>[0],
): Promise<Result<{ fileName: string }, Failure>> => {
  const stays = desk.session.stay();
  const plan = await desk.session.ask('letter', { handoverId: input.handoverId });
  if (!plan.ok) return plan;
  const path = await placeFor(desk, plan.value.fileName);
  if (!path.ok) return path;
  const letter = { ...input, plan: plan.value };
  return desk.hold(sendLetter(desk, running, { letter, path: path.value, stays }));
};

const exportSheet = async (
  desk: ExportDesk,
  running: Running,
  input: Parameters<Answers['sheet.export']>[0],
): Promise<Result<{ fileName: string; rows: number }, Failure>> => {
  const stays = desk.session.stay();
  const plan = await desk.session.ask('sheet', input);
  if (!plan.ok) return plan;
  const path = await placeFor(desk, plan.value.fileName);
  if (!path.ok) return path;
  const order = { job: { kind: 'sheet', plan: plan.value }, path: path.value, stays } as const;
  const name = await desk.hold(writeOrder(desk, running, order));
  if (!name.ok) return name;
  const main = plan.value.sheets.flatMap((sheet) => sheet.tables.filter((table) => table.main));
  return ok({
    fileName: name.value,
    rows: main.reduce((sum, table) => sum + table.rows.length, 0),
  });
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
    'handover.export': (input) => exportHandover(desk, running, input),
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
