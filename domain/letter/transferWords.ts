import type { Day } from '../calendar/day.ts';
import { formatDay, formatDayInWords } from '../calendar/formatDay.ts';
import type { Gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { fullName } from '../person/personName.ts';
import { basisParagraphs } from './basisParagraphs.ts';
import { fillIn } from './fillIn.ts';
import type { LetterTexts } from './letterTexts.ts';

/** What a handover letter is made with besides the case. */
export type TransferOptions = { readonly texts: LetterTexts; readonly today: Day };

/** The sentences of a handover letter around its particulars; what there is nothing to say of is empty. */
export type TransferWords = {
  readonly subject: string;
  readonly opening: string;
  readonly occasion: string;
  readonly purpose: string;
  readonly basis: readonly string[];
  readonly request: string;
  readonly answer: string;
  readonly use: string;
  readonly closing: string;
  readonly footer: string;
};

/** What a handover letter says around its particulars, with the name only where the gate released it. */
export const transferWords = (
  given: HandoverCase,
  verdicts: Gate,
  options: TransferOptions,
): TransferWords => {
  const texts = options.texts.transferLetter;
  const name = nameInLetter(given, verdicts);
  const purpose = given.handover.purpose.trim();
  return {
    subject: subject(given, verdicts, { texts, name }),
    opening: fillIn(texts.opening, { name }),
    occasion: given.handover.occasion,
    purpose: purpose === '' ? '' : fillIn(texts.purpose, { purpose }),
    basis: basisParagraphs({ given, verdicts, texts, name }),
    request: given.handover.request,
    answer: answer(given, { texts, name }),
    use: texts.use,
    closing: given.settings.letterClosing.trim() || texts.closing,
    footer: texts.footer,
  };
};

type Wording = {
  readonly texts: LetterTexts['transferLetter'];
  readonly name: string;
};

/** Without a released name the letter speaks of the person by case number. */
const nameInLetter = ({ student }: HandoverCase, { released }: Gate): string =>
  released.includes('name') && fullName(student) !== '' ? fullName(student) : student.caseNumber;

const subject = (
  { student }: HandoverCase,
  { released }: Gate,
  { texts, name }: Wording,
): string =>
  released.includes('geburtsdatum') && student.birthDay !== null
    ? fillIn(texts.subjectWithBirth, { name, birthDay: formatDay(student.birthDay) })
    : fillIn(texts.subject, { name });

const answer = (
  { handover: { answerExpectedOn } }: HandoverCase,
  { texts, name }: Wording,
): string =>
  answerExpectedOn === null
    ? fillIn(texts.answer, { name })
    : fillIn(texts.answerUntil, { name, answerUntil: formatDayInWords(answerExpectedOn) });
