import { createHash, randomUUID } from 'node:crypto';
import { localDay } from '../../../domain/calendar/localDay.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { sendHandover } from '../../../domain/disclosure/sendHandover.ts';
import { handoverCase, type HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { wasSent } from '../../../domain/handover/wasSent.ts';
import { letterPlanSchema, type LetterPlan } from '../../../domain/letter/letterPlan.ts';
import type { LetterTexts } from '../../../domain/letter/letterTexts.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { fullName } from '../../../domain/person/personName.ts';
import type { Change } from '../../../domain/record/change.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { transitionOverview } from '../../../domain/sheet/transitionOverview.ts';
import type { OfficeJob } from '../../office/officeJob.ts';
import type { Outgoing, VaultAnswer, VaultQuestions } from './questions.ts';
import { withVault, type Opened, type ServerDesk, type ShellAnswers } from './ServerDesk.ts';

type Options = { readonly texts: LetterTexts; readonly now: Date };

type Letter = { readonly given: HandoverCase; readonly plan: LetterPlan };

const letterOf = (
  data: VaultData,
  handoverId: string,
  options: Options,
): Result<Letter, Failure> => {
  const handover = data.handover[handoverId];
  const given = handover === undefined ? null : handoverCase(data, handover);
  if (given === null)
    return fail(failure('not releasable', 'Die Übergabe ist nicht mehr vorhanden.'));
  // A second letter of the same handover would write over the day, the channel and the answer of the first.
  if (wasSent(given.handover))
    return fail(failure('not releasable', 'Diese Übergabe ist schon versendet.'));
  const today = localDay(options.now);
  const made = transferLetter(given, { texts: options.texts, today });
  if (made.ok) return ok({ given, plan: made.value });
  return fail(failure('not releasable', made.failure.map(({ text }) => text).join(' ')));
};

const sentLetterOf = (data: VaultData, letterId: string): Result<LetterPlan, Failure> => {
  const letter = data.sentLetter[letterId];
  if (letter === undefined) return fail(failure('not releasable'));
  return ok(letterPlanSchema.parse(JSON.parse(letter.plan)));
};

const sheetOf = (
  data: VaultData,
  input: Extract<Outgoing, { kind: 'sheet' }>['input'],
  now: Date,
): Result<OfficeJob, Failure> => {
  const settings = data.settings['settings'];
  if (settings === undefined) return fail(failure('vault damaged'));
  const { nameOrder, guardianAdvice, practice } = settings;
  const options = { ...input, nameOrder, guardianAdvice, practice, today: localDay(now) };
  return ok({ kind: 'sheet', plan: transitionOverview(data, options) });
};

const jobOf = (data: VaultData, what: Outgoing, options: Options): Result<OfficeJob, Failure> => {
  if (what.kind === 'sheet') return sheetOf(data, what.input, options.now);
  if (what.kind === 'sent letter') {
    const plan = sentLetterOf(data, what.letterId);
    return plan.ok ? ok({ kind: 'letter', plan: plan.value }) : plan;
  }
  const letter = letterOf(data, what.handoverId, options);
  return letter.ok ? ok({ kind: 'letter', plan: letter.value.plan }) : letter;
};

/** Names exactly one plan without telling anything of it. */
const markOf = (plan: OfficeJob['plan']): string =>
  createHash('sha256').update(JSON.stringify(plan)).digest('hex');

const rowsOf = (job: OfficeJob): number =>
  job.kind === 'letter'
    ? 0
    : job.plan.sheets
        .flatMap((sheet) => sheet.tables.filter((table) => table.main))
        .reduce((sum, table) => sum + table.rows.length, 0);

const recordSent = async (
  { vault, history }: Opened,
  input: VaultQuestions['recordSent']['in'],
  options: Options,
): Promise<VaultAnswer<'recordSent'>> => {
  const letter = letterOf(vault.data, input.handoverId, options);
  if (!letter.ok) return letter;
  const { plan, given } = letter.value;
  // What was written must be what may still go out: a consent may have been withdrawn meanwhile.
  if (markOf(plan) !== input.mark) {
    return fail(failure('not releasable', 'Die Angaben haben sich während der Ausgabe geändert.'));
  }
  const changes = sendHandover(given, {
    plan,
    today: localDay(options.now),
    at: options.now.toISOString(),
    channel: input.channel,
    format: 'word',
    sha256: input.sha256,
    ids: { disclosure: randomUUID(), letter: randomUUID(), followUp: randomUUID() },
  });
  if (!fitsRegister(plan, changes)) return fail(failure('not releasable', tooLong));
  const action = `Übergabe versendet: ${fullName(given.student)}`;
  const saved = await history.commitForGood({ action, changes });
  return saved.ok ? ok(null) : saved;
};

/** What cannot be shown again as it was sent must not be sent. */
const fitsRegister = (plan: LetterPlan, changes: readonly Change[]): boolean =>
  letterPlanSchema.safeParse(plan).success &&
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
): Pick<ShellAnswers, 'describe' | 'render' | 'recordSent'> => {
  const options = (): Options => ({ texts: desk.texts, now: new Date() });
  const job = (what: Outgoing): Promise<Result<OfficeJob, Failure>> =>
    desk.inTurn(() =>
      withVault(desk, ({ vault }) => Promise.resolve(jobOf(vault.data, what, options()))),
    );
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
  };
};
