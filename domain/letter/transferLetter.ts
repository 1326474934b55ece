import { formatDay, formatDayInWords } from '../calendar/formatDay.ts';
import type { Day } from '../calendar/day.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { Finding } from '../handover/blockers.ts';
import { gate, type Gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { fullName } from '../person/personName.ts';
import { salutationLine } from '../person/salutation.ts';
import { basisParagraphs } from './basisParagraphs.ts';
import { fillIn } from './fillIn.ts';
import { addresseeLines, letterFrame } from './letterFrame.ts';
import type { LetterPlan } from './letterPlan.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { transferSections } from './transferSections.ts';

/** What a handover letter is made with besides the case. */
export type TransferOptions = { readonly texts: LetterTexts; readonly today: Day };

/**
 * The handover letter (Übergabeschreiben) of a case: only what passes the gate, sections without
 * content left out, no pronouns, no name in the file name. Fails with what blocks the handover.
 */
export const transferLetter = (
  given: HandoverCase,
  options: TransferOptions,
): Result<LetterPlan, readonly Finding[]> => {
  const { today } = options;
  const { partner, person, student } = given;
  const verdicts = gate(given, today);
  if (verdicts.blockers.length > 0 || partner === null || person === null)
    return fail(verdicts.blockers);
  if (verdicts.released.length === 0) return fail([nothingReleased]);
  const texts = options.texts.transferLetter;
  return ok({
    ...letterFrame(given.settings, student.caseNumber, today),
    ...wording(given, verdicts, options),
    fileName: `Uebergabe_${today}_${student.caseNumber}.docx`,
    title: `Übergabe ${student.caseNumber}`,
    markings: ['Vertraulich'],
    addressee: addresseeLines(partner, person),
    reference: `Übergabe ${student.caseNumber} vom ${formatDay(today)}`,
    salutation: salutationLine([person]),
    closing: given.settings.letterClosing.trim() || texts.closing,
    attachments: filled(given.handover.attachments),
    copies: filled(given.handover.copies),
    footer: [texts.footer],
  });
};

const nothingReleased: Finding = {
  severity: 'block',
  text: 'Keine der ausgewählten Angaben darf übermittelt werden.',
  jump: 'fields',
};

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

/** Without a released name the letter speaks of the person by case number. */
const nameInLetter = ({ student }: HandoverCase, { released }: Gate): string =>
  released.includes('name') && fullName(student) !== '' ? fullName(student) : student.caseNumber;

const wording = (
  given: HandoverCase,
  verdicts: Gate,
  options: TransferOptions,
): Pick<LetterPlan, 'subject' | 'blocks'> => {
  const texts = options.texts.transferLetter;
  const name = nameInLetter(given, verdicts);
  const { birthDay } = given.student;
  const born = verdicts.released.includes('geburtsdatum') && birthDay !== null;
  const introduction = [
    fillIn(texts.opening, { name }),
    given.handover.occasion,
    ...purposeSentence(given, options),
    ...basisParagraphs({ given, verdicts, texts, name }),
  ];
  return {
    subject: born
      ? fillIn(texts.subjectWithBirth, { name, birthDay: formatDay(birthDay) })
      : fillIn(texts.subject, { name }),
    blocks: [
      paragraphs(null, introduction),
      ...transferSections(given, verdicts.released, options.today),
      paragraphs('Bitte um Rückmeldung', [
        given.handover.request,
        answerSentence(given, options, name),
      ]),
      paragraphs(null, [texts.use]),
    ].filter(({ content }) => content.length > 0),
  };
};

const purposeSentence = ({ handover }: HandoverCase, { texts }: TransferOptions): string[] =>
  handover.purpose.trim() === ''
    ? []
    : [fillIn(texts.transferLetter.purpose, { purpose: handover.purpose.trim() })];

const answerSentence = (
  { handover: { answerExpectedOn } }: HandoverCase,
  { texts }: TransferOptions,
  name: string,
): string =>
  answerExpectedOn === null
    ? fillIn(texts.transferLetter.answer, { name })
    : fillIn(texts.transferLetter.answerUntil, {
        name,
        answerUntil: formatDayInWords(answerExpectedOn),
      });

const paragraphs = (heading: string | null, texts: readonly string[]): PaperBlock => ({
  heading,
  content: texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text: text.trim() })),
});
