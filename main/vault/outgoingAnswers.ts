import { randomUUID } from 'node:crypto';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { sendHandover } from '../../domain/disclosure/sendHandover.ts';
import { handoverCase, type HandoverCase } from '../../domain/handover/handoverCase.ts';
import { wasSent } from '../../domain/handover/wasSent.ts';
import { letterPlanSchema, type LetterPlan } from '../../domain/letter/letterPlan.ts';
import type { LetterTexts } from '../../domain/letter/letterTexts.ts';
import { transferLetter } from '../../domain/letter/transferLetter.ts';
import { fullName } from '../../domain/person/personName.ts';
import { transitionOverview } from '../../domain/sheet/transitionOverview.ts';
import type { Change } from '../../domain/record/change.ts';
import { recordSchemas } from '../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type { Opened } from './answer.ts';
import { localDay } from '../../domain/calendar/localDay.ts';
import type { VaultAnswer, VaultQuestions } from './questions.ts';

type Outgoing = 'letter' | 'sentLetter' | 'recordSent' | 'sheet';

type OutgoingAnswers = {
  readonly [Q in Outgoing]: (input: VaultQuestions[Q]['in']) => Promise<VaultAnswer<Q>>;
};

type WithVault = <T>(
  use: (open: Opened) => Promise<Result<T, Failure>>,
) => Promise<Result<T, Failure>>;

type Letter = { readonly given: HandoverCase; readonly plan: LetterPlan };

const letterOf = (
  data: VaultData,
  handoverId: string,
  options: { readonly texts: LetterTexts; readonly now: Date },
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

const recordSent = async (
  { vault, history }: Opened,
  input: VaultQuestions['recordSent']['in'],
  options: { readonly texts: LetterTexts; readonly now: Date },
): Promise<VaultAnswer<'recordSent'>> => {
  const letter = letterOf(vault.data, input.handoverId, options);
  if (!letter.ok) return letter;
  // What was written must be what may still go out: a consent may have been withdrawn meanwhile.
  if (JSON.stringify(letter.value.plan) !== JSON.stringify(input.plan)) {
    return fail(failure('not releasable', 'Die Angaben haben sich während der Ausgabe geändert.'));
  }
  const changes = sendHandover(letter.value.given, {
    plan: input.plan,
    today: localDay(options.now),
    at: options.now.toISOString(),
    channel: input.channel,
    sha256: input.sha256,
    ids: { disclosure: randomUUID(), letter: randomUUID(), followUp: randomUUID() },
  });
  if (!fitsRegister(input.plan, changes)) return fail(failure('not releasable', tooLong));
  const action = `Übergabe versendet: ${fullName(letter.value.given.student)}`;
  return history.commitForGood({ action, changes });
};

/** What cannot be shown again as it was sent must not be sent. */
const fitsRegister = (plan: LetterPlan, changes: readonly Change[]): boolean =>
  letterPlanSchema.safeParse(plan).success &&
  changes.every(
    (change) => 'put' in change && recordSchemas[change.put].safeParse(change.record).success,
  );

const tooLong =
  'Das Schreiben ist zu lang, um es im Verzeichnis der Übermittlungen festzuhalten. Wählen Sie weniger Notizen aus.';

const sheetOf = (
  data: VaultData,
  input: VaultQuestions['sheet']['in'],
  now: Date,
): VaultAnswer<'sheet'> => {
  const settings = data.settings['settings'];
  if (settings === undefined) return fail(failure('vault damaged'));
  const { nameOrder, guardianAdvice, practice } = settings;
  const options = { ...input, nameOrder, guardianAdvice, practice, today: localDay(now) };
  return ok(transitionOverview(data, options));
};

/**
 * The answers about what leaves the program: decided here, from the truth, never by the window.
 * `texts` are the text modules of the letters.
 */
export const outgoingAnswers = (withVault: WithVault, texts: LetterTexts): OutgoingAnswers => ({
  letter: ({ handoverId }) =>
    withVault(({ vault }) => {
      const letter = letterOf(vault.data, handoverId, { texts, now: new Date() });
      return Promise.resolve(letter.ok ? ok(letter.value.plan) : letter);
    }),
  sentLetter: ({ letterId }) =>
    withVault(({ vault }) => {
      const letter = vault.data.sentLetter[letterId];
      if (letter === undefined) return Promise.resolve(fail(failure('not releasable')));
      return Promise.resolve(ok(letterPlanSchema.parse(JSON.parse(letter.plan))));
    }),
  recordSent: (input) => withVault((open) => recordSent(open, input, { texts, now: new Date() })),
  sheet: (input) =>
    withVault(({ vault }) => Promise.resolve(sheetOf(vault.data, input, new Date()))),
});
