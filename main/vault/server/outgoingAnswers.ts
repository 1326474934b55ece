import { createHash, randomUUID } from 'node:crypto';
import { localDay } from '../../../domain/calendar/localDay.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { sendList } from '../../../domain/disclosure/sendList.ts';
import { heldAmongSeveral } from '../../../domain/handover/heldAmongSeveral.ts';
import type { LetterTexts } from '../../../domain/letter/letterTexts.ts';
import type { Paper } from '../../../domain/paper/paperSchema.ts';
import { plannedPaperSchema, type PlannedPaper } from '../../../domain/paper/plannedPaper.ts';
import { planPaper } from '../../../domain/paper/planPaper.ts';
import { sendPaper } from '../../../domain/paper/sendPaper.ts';
import { exampleTemplate } from '../../../domain/template/exampleTemplate.ts';
import type { Change } from '../../../domain/record/change.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { handoverList, lettersByRecipient } from '../../../domain/sheet/handoverList.ts';
import { overviewContext } from '../../../domain/sheet/overviewContext.ts';
import { planSheet } from '../../../domain/sheet/overviews.ts';
import type { OfficeJob } from '../../office/officeJob.ts';
import { paperJob } from './paperJob.ts';
import type { Outgoing, VaultAnswer, VaultQuestions } from './questions.ts';
import { withVault, type Opened, type ServerDesk, type ShellAnswers } from './ServerDesk.ts';

type Options = { readonly texts: LetterTexts; readonly now: Date };

const planOf = (
  data: VaultData,
  paper: Paper,
  { texts, now }: Options,
): Result<PlannedPaper, Failure> => {
  const made = planPaper(data, paper, { texts, today: localDay(now) });
  return made.ok ? made : fail(failure('not releasable', made.failure));
};

const sheetOf = (
  data: VaultData,
  input: Extract<Outgoing, { kind: 'sheet' }>['input'],
  now: Date,
): Result<OfficeJob, Failure> => {
  const settings = data.settings['settings'];
  if (settings === undefined) return fail(failure('vault damaged'));
  const context = overviewContext(settings, localDay(now));
  return ok({ kind: 'sheet', plan: planSheet(data, input, context) });
};

const listOf = (
  data: VaultData,
  handoverIds: readonly string[],
  now: Date,
): Result<OfficeJob, Failure> => {
  const settings = data.settings['settings'];
  if (settings === undefined) return fail(failure('vault damaged'));
  const plan = handoverList(data, handoverIds, { ...settings, today: localDay(now) });
  return ok({ kind: 'sheet', plan });
};

const jobOf = async (
  { vault }: Opened,
  what: Outgoing,
  options: Options,
): Promise<Result<OfficeJob, Failure>> => {
  const { data } = vault;
  if (what.kind === 'sheet') return sheetOf(data, what.input, options.now);
  if (what.kind === 'example template') return ok({ kind: 'letter', plan: exampleTemplate() });
  if (what.kind === 'list') return listOf(data, what.handoverIds, options.now);
  if (what.amongSeveral === true) {
    const held = heldAmongSeveral(data, what.paper, localDay(options.now));
    if (held !== null) return fail(failure('not releasable', held));
  }
  const plan = planOf(data, what.paper, options);
  return plan.ok ? paperJob(vault, plan.value) : plan;
};

/** Names exactly one plan without telling anything of it. */
const markOf = (plan: OfficeJob['plan']): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex');

const rowsOf = (job: OfficeJob): number =>
  job.kind !== 'sheet'
    ? 0
    : job.plan.sheets
        .flatMap((sheet) => sheet.tables.filter((table) => table.main))
        .reduce((sum, table) => sum + table.rows.length, 0);

const recordSent = async (
  { vault, history }: Opened,
  input: VaultQuestions['recordSent']['in'],
  options: Options,
): Promise<VaultAnswer<'recordSent'>> => {
  const { paper, mark, ...sending } = input;
  const plan = planOf(vault.data, paper, options);
  if (!plan.ok) return plan;
  // What was written must be what may still go out: a consent may have been withdrawn meanwhile.
  if (markOf(plan.value) !== mark) return fail(failure('not releasable', changedMeanwhile));
  const sent = sendPaper(vault.data, paper, {
    ...sending,
    plan: plan.value,
    today: localDay(options.now),
    at: options.now.toISOString(),
    ids: { disclosure: randomUUID(), letter: randomUUID(), followUp: randomUUID() },
  });
  if (!sent.ok) return fail(failure('not releasable', sent.failure));
  const { action, changes } = sent.value;
  if (changes.length === 0) return ok(null);
  if (!fitsRegister(plan.value, changes)) return fail(failure('not releasable', tooLong));
  const saved = await history.commitForGood({ action, changes });
  return saved.ok ? ok(null) : saved;
};

const recordList = async (
  { vault, history }: Opened,
  { mark, ...sending }: VaultQuestions['recordList']['in'],
  { now }: Options,
): Promise<VaultAnswer<'recordList'>> => {
  const job = listOf(vault.data, sending.handoverIds, now);
  if (!job.ok) return job;
  if (markOf(job.value.plan) !== mark) return fail(failure('not releasable', changedMeanwhile));
  const at = now.toISOString();
  const changes = sendList(vault.data, { ...sending, at, newId: randomUUID });
  if (changes.length === 0) return ok(null);
  const saved = await history.commitForGood({ action: 'Übergabeliste ausgegeben', changes });
  return saved.ok ? ok(null) : saved;
};

const changedMeanwhile = 'Die Angaben haben sich während der Ausgabe geändert.';

/** What cannot be shown again as it was sent must not be sent. */
const fitsRegister = (plan: PlannedPaper, changes: readonly Change[]): boolean =>
  plannedPaperSchema.safeParse(plan).success &&
  changes.every(
    (change) => 'put' in change && recordSchemas[change.put].safeParse(change.record).success,
  );

const tooLong =
  'Das Schreiben ist zu lang, um es im Verzeichnis der Übermittlungen festzuhalten. Wählen Sie weniger Notizen aus.';

/**
 * The answers about what leaves the program: decided here, from the truth, never by the window. The plan goes to the
 * office on a line of its own; the shell in between learns a file name without persons and a mark.
 */
export const outgoingAnswers = (
  desk: ServerDesk,
): Pick<ShellAnswers, 'describe' | 'render' | 'recordSent' | 'lists' | 'recordList'> => {
  const options = (): Options => ({ texts: desk.texts, now: new Date() });
  const job = (what: Outgoing): Promise<Result<OfficeJob, Failure>> =>
    desk.inTurn(() => withVault(desk, (opened) => jobOf(opened, what, options())));
  return {
    describe: async (what) => {
      const made = await job(what);
      if (!made.ok) return made;
      return ok({ fileName: made.value.plan.fileName, rows: rowsOf(made.value) });
    },
    render: async (what, line) => {
      const made = await job(what);
      if (!made.ok) return made;
      line?.postMessage(made.value);
      return ok({ mark: markOf(made.value.plan) });
    },
    recordSent: (input) =>
      desk.inTurn(() => withVault(desk, (opened) => recordSent(opened, input, options()))),
    lists: ({ handoverIds }) =>
      desk.inTurn(() =>
        withVault(desk, ({ vault }) =>
          Promise.resolve(ok(lettersByRecipient(vault.data, handoverIds))),
        ),
      ),
    recordList: (input) =>
      desk.inTurn(() => withVault(desk, (opened) => recordList(opened, input, options()))),
  };
};
