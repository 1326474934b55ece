import type { Day } from '../calendar/day.ts';
import { formatDay, formatDayInWords } from '../calendar/formatDay.ts';
import { ok, type Result } from '../contract/result.ts';
import type { Finding } from '../handover/blockers.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { answerLabels } from '../handover/handoverSchema.ts';
import { addressLines } from '../person/addressLines.ts';
import { addresseeName } from '../person/salutation.ts';
import { fillIn } from './fillIn.ts';
import type { FormPlan } from './formPlan.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { paperFrame } from './paperFrame.ts';
import { gathered, joinText, particular } from './particulars.ts';
import { agreementTable, releasedCase, type ReleasedCase } from './releasedCase.ts';

type Texts = LetterTexts['shuttleSheet'];

/**
 * The sheet a young person carries to the receiving institution (Pendelbogen): who sends whom where, what was agreed,
 * and below what the receiving institution fills in and sends back. Of the particulars only the name stands on it,
 * because a sheet can be lost on the way. Fails with what blocks the handover.
 */
export const shuttleSheet = (
  given: HandoverCase,
  { texts, today }: { readonly texts: LetterTexts; readonly today: Day },
): Result<FormPlan, readonly Finding[]> => {
  const open = releasedCase(given, today);
  if (!open.ok) return open;
  const { caseNumber } = given.student;
  const words = texts.shuttleSheet;
  return ok({
    layout: 'form',
    ...paperFrame(given.settings),
    fileName: `Pendelbogen_${today}_${caseNumber}.docx`,
    title: `Pendelbogen ${caseNumber}`,
    reference: `Pendelbogen ${caseNumber} vom ${formatDay(today)}`,
    heading: words.heading,
    introduction: [fillIn(words.introduction, { name: open.value.name })],
    blocks: [
      wayBlock(open.value, words),
      { heading: words.agreementsHeading, content: [...agreementTable(open.value)] },
      answerBlock(open.value, words),
    ].filter(({ content }) => content.length > 0),
    footer: [words.footer],
  });
};

const wayBlock = (
  { given, partner, person, name, today }: ReleasedCase,
  texts: Texts,
): PaperBlock => ({
  heading: texts.wayHeading,
  content: gathered([
    ...particular(texts.who, name),
    ...particular(texts.from, sender(given)),
    ...particular(
      texts.to,
      joinText(
        [
          joinText([addresseeName(person), person.function], ', '),
          joinText([partner.name, partner.department], ', '),
          joinText(addressLines(partner), ', '),
        ],
        '\n',
      ),
    ),
    ...particular('Ausgestellt am', formatDayInWords(today)),
  ]),
});

const sender = ({ settings }: HandoverCase): string =>
  joinText(
    [
      joinText([settings.userName, settings.userFunction], ', '),
      joinText([settings.userPhone || settings.phone, settings.userEmail || settings.email], ', '),
    ],
    '\n',
  );

const answerBlock = ({ given }: ReleasedCase, texts: Texts): PaperBlock => {
  const { answerExpectedOn } = given.handover;
  const until = answerExpectedOn === null ? '' : formatDayInWords(answerExpectedOn);
  return {
    heading: texts.answerHeading,
    content: [
      {
        kind: 'paragraph',
        text: until === '' ? texts.answer : fillIn(texts.answerUntil, { answerUntil: until }),
      },
      {
        kind: 'checkboxes',
        items: Object.values(answerLabels).map((text) => ({ text, checked: false })),
      },
      {
        kind: 'blanks',
        rows: [
          { label: 'Angekommen am', lines: 1 },
          { label: 'Ansprechperson', lines: 1 },
          { label: 'Telefon oder E-Mail', lines: 1 },
          { label: 'Wie geht es weiter', lines: 4 },
        ],
      },
      { kind: 'signatures', entries: [{ label: texts.receiver }] },
    ],
  };
};
