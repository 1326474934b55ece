import type { Day } from '../calendar/day.ts';
import { formatDay, formatDayInWords } from '../calendar/formatDay.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { Finding } from '../handover/blockers.ts';
import { hidesAddress } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { fillIn } from './fillIn.ts';
import type { FormPlan } from './formPlan.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperBlock, PaperContent } from './paperBlocks.ts';
import { paperFrame } from './paperFrame.ts';
import { gathered, particular } from './particulars.ts';
import { protocolSigning } from './protocolSigning.ts';
import { agreementTable, notReleased, releasedCase, type ReleasedCase } from './releasedCase.ts';
import { shortParticulars } from './shortParticulars.ts';

/** The texts of the minutes. */
type Texts = LetterTexts['protocol'];

/**
 * The minutes of a handover talk (Übergabeprotokoll, R 2.1) to be signed: who, when, where, what was discussed and
 * agreed, and the released particulars in short. What is not recorded yet is left as lines to write on. Fails with what
 * blocks the handover, or when the talk itself is not released.
 */
export const protocol = (
  given: HandoverCase,
  { texts, today }: { readonly texts: LetterTexts; readonly today: Day },
): Result<FormPlan, readonly Finding[]> => {
  const open = releasedCase(given, today);
  if (!open.ok) return open;
  if (!open.value.released.includes('gespraech'))
    return fail([notReleased('Das Übergabegespräch ist für diese Stelle nicht freigegeben.')]);
  const { caseNumber } = given.student;
  const words = texts.protocol;
  return ok({
    layout: 'form',
    ...paperFrame(given.settings),
    fileName: `Uebergabeprotokoll_${today}_${caseNumber}.docx`,
    title: `Übergabeprotokoll ${caseNumber}`,
    reference: `Übergabeprotokoll ${caseNumber} vom ${formatDay(today)}`,
    heading: words.heading,
    introduction: [fillIn(words.introduction, { name: open.value.name })],
    blocks: [
      talkBlock(open.value, words),
      notesBlock(open.value, words),
      { heading: words.agreementsHeading, content: [...agreementTable(open.value)] },
      { heading: words.particularsHeading, content: shortParticulars(open.value, words) },
      protocolSigning(open.value, words),
    ].filter(({ content }) => content.length > 0),
    footer: [words.footer],
  });
};

const talkBlock = (open: ReleasedCase, texts: Texts): PaperBlock => {
  const { talkOn, talkPlace } = open.given.handover;
  const hidden = hidesAddress(open.given);
  const missing = [
    ...(talkOn === null ? ['Tag'] : []),
    ...(talkPlace.trim() === '' && !hidden ? ['Ort'] : []),
  ];
  return {
    heading: texts.talkHeading,
    content: [
      ...gathered([
        ...particular('Tag', talkOn === null ? '' : formatDayInWords(talkOn)),
        // The talk is often held at the school (Auskunftssperre).
        ...particular('Ort', hidden ? '' : open.hide(talkPlace)),
      ]),
      ...blanks(missing, 1),
      ...participants(open, hidden),
    ],
  };
};

const participants = ({ given, hide }: ReleasedCase, hidden: boolean): readonly PaperContent[] => {
  const rows = given.handover.talkParticipants.map(({ name, role, institution }) => [
    hide(name),
    hide(role),
    ...(hidden ? [] : [hide(institution)]),
  ]);
  if (rows.length === 0) return blanks(['Beteiligte'], 3);
  return [{ kind: 'table', columns: hidden ? withoutPlaces : columns, rows }];
};

const columns = [
  { title: 'Beteiligte', width: 38 },
  { title: 'Funktion', width: 31 },
  { title: 'Stelle', width: 31 },
];

const withoutPlaces = [
  { title: 'Beteiligte', width: 55 },
  { title: 'Funktion', width: 45 },
];

/** What was discussed stands as it was typed; where nothing was, lines wait for a pen. */
const notesBlock = ({ given, hide }: ReleasedCase, texts: Texts): PaperBlock => {
  const notes = given.handover.talkNotes.trim();
  return {
    heading: texts.notesHeading,
    content:
      notes === '' ? [...blanks(['Notizen'], 5)] : [{ kind: 'paragraph', text: hide(notes) }],
  };
};

const blanks = (labels: readonly string[], lines: number): readonly PaperContent[] =>
  labels.length === 0 ? [] : [{ kind: 'blanks', rows: labels.map((label) => ({ label, lines })) }];
