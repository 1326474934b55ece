import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { unlink } from 'node:fs/promises';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { EventName, EventPayload } from '../../domain/contract/events.ts';
import type { LetterPlan } from '../../domain/letter/letterPlan.ts';
import type { Commit } from '../../domain/record/change.ts';
import { saveFile } from '../office/saveFile.ts';
import type { Bytes, OfficeJob } from '../office/officeJob.ts';
import type { OfficeJobs } from '../office/officeJobs.ts';
import type { Session } from '../session/makeSession.ts';
import type { VaultAnswer } from '../vault/questions.ts';
import type { Answers } from './door.ts';

type RecordChannel = Exclude<keyof Answers, `session.${string}` | 'preferences.set'>;

/** What the answers about records and files need. */
export type RecordDesk = {
  readonly session: Session;
  readonly office: OfficeJobs;
  readonly tell: <E extends EventName>(event: E, payload: EventPayload[E]) => void;
  readonly committed: (commit: Commit) => void;
  readonly askWhere: (fileName: string) => Promise<string | null>;
  readonly reveal: (path: string) => void;
  readonly pagePdf: () => Promise<Bytes>;
};

const officeFailures = {
  cancelled: 'cancelled',
  'too long': 'too long',
  crashed: 'office failed',
  failed: 'office failed',
} as const;

const saveFailures = {
  locked: 'file locked',
  full: 'disk full',
  'read only': 'read only',
  gone: 'place gone',
  unknown: 'write failed',
} as const;

type Running = { abort: AbortController; lastFile: string | null };

const render = async (
  desk: RecordDesk,
  job: OfficeJob,
  running?: Running,
): Promise<Result<Bytes, Failure>> => {
  const made = await desk.office.run(job, {
    onProgress: (progress) => desk.tell('progress', progress),
    ...(running === undefined ? {} : { signal: running.abort.signal }),
  });
  return made.ok ? made : fail(failure(officeFailures[made.failure]));
};

const save = async (
  running: Running,
  path: string,
  bytes: Bytes,
): Promise<Result<string, Failure>> => {
  const saved = await saveFile(path, bytes);
  if (!saved.ok) return fail(failure(saveFailures[saved.failure]));
  running.lastFile = path;
  return ok(basename(path));
};

const renderAndSave = async (
  desk: RecordDesk,
  running: Running,
  { job, fileName }: { readonly job: OfficeJob; readonly fileName: string },
): Promise<Result<{ path: string; bytes: Bytes }, Failure>> => {
  const path = await desk.askWhere(fileName);
  if (path === null) return fail(failure('cancelled'));
  running.abort = new AbortController();
  const bytes = await render(desk, job, running);
  if (!bytes.ok) return bytes;
  const saved = await save(running, path, bytes.value);
  return saved.ok ? ok({ path, bytes: bytes.value }) : saved;
};

const exportHandover = async (
  desk: RecordDesk,
  running: Running,
  { handoverId, channel }: Parameters<Answers['handover.export']>[0],
): Promise<Result<{ fileName: string }, Failure>> => {
  const letter = await desk.session.ask('letter', { handoverId });
  if (!letter.ok) return letter;
  const plan: LetterPlan = letter.value;
  const written = await renderAndSave(desk, running, {
    job: { kind: 'letter', plan },
    fileName: plan.fileName,
  });
  if (!written.ok) return written;
  const { path, bytes } = written.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const sent = await desk.session.ask('recordSent', {
    handoverId,
    plan,
    sha256,
    fileName: plan.fileName,
    channel,
  });
  if (!sent.ok) {
    // What is not in the register of disclosures must not lie about on the disk either.
    await unlink(path).catch(() => undefined);
    return sent;
  }
  desk.committed(sent.value);
  return ok({ fileName: basename(path) });
};

const moved = async (desk: RecordDesk, asked: Promise<VaultAnswer<'undo' | 'redo'>>) => {
  const answer = await asked;
  if (!answer.ok) return answer;
  desk.committed(answer.value.commit);
  return ok({ action: answer.value.action });
};

/** The answers about records, letters, sheets and files. */
export const recordAnswers = (desk: RecordDesk): Pick<Answers, RecordChannel> => {
  const running: Running = { abort: new AbortController(), lastFile: null };
  const letterBytes = async (plan: Result<LetterPlan, Failure>) =>
    plan.ok ? render(desk, { kind: 'letter', plan: plan.value }) : plan;
  return {
    'records.commit': async (input) => {
      const answer = await desk.session.ask('commit', input);
      if (answer.ok) desk.committed(answer.value);
      return answer;
    },
    'records.undo': (input) => moved(desk, desk.session.ask('undo', input)),
    'records.redo': () => moved(desk, desk.session.ask('redo', null)),
    'letter.preview': async ({ handoverId }) =>
      letterBytes(await desk.session.ask('letter', { handoverId })),
    'letter.sent': async ({ letterId }) =>
      letterBytes(await desk.session.ask('sentLetter', { letterId })),
    'handover.export': (input) => exportHandover(desk, running, input),
    'sheet.export': async (input) => {
      const plan = await desk.session.ask('sheet', input);
      if (!plan.ok) return plan;
      const job = { kind: 'sheet', plan: plan.value } as const;
      const written = await renderAndSave(desk, running, { job, fileName: plan.value.fileName });
      if (!written.ok) return written;
      const rows = plan.value.sheets.flatMap((sheet) => sheet.tables.filter((table) => table.main));
      return ok({
        fileName: basename(written.value.path),
        rows: rows.reduce((sum, table) => sum + table.rows.length, 0),
      });
    },
    'job.cancel': () => {
      running.abort.abort();
      return null;
    },
    'file.reveal': () => {
      if (running.lastFile !== null) desk.reveal(running.lastFile);
      return null;
    },
    'page.savePdf': async ({ fileName }) => {
      const path = await desk.askWhere(fileName);
      if (path === null) return fail(failure('cancelled'));
      const saved = await save(running, path, await desk.pagePdf());
      return saved.ok ? ok({ fileName: saved.value }) : saved;
    },
  };
};
