import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import { writePaper } from './writePaper.ts';

/** How often a letter is written before the engine has compiled what writing needs. */
const rounds = 3;

/**
 * Writes a letter nobody asked for until writing is quick: in a fresh process the first one takes ten times as long as
 * the later ones. Stops as soon as a job has come, which is looked for between two letters.
 */
export const warmUp = async (hasJob: () => boolean): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) {
    await nextTurn();
    if (hasJob()) return;
    await writePaper(blankLetter);
  }
};

const words = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.';
const lines = [words, words, words];

const blankLetter: LetterPlan = {
  version: 1,
  fileName: 'Brief.docx',
  title: words,
  author: null,
  language: 'de-DE',
  practice: true,
  letterhead: { name: words, lines },
  returnLine: words,
  markings: [words],
  addressee: lines,
  info: lines.map((label) => ({ label, value: words })),
  reference: words,
  subject: words,
  salutation: words,
  blocks: lines.map((heading) => ({
    heading,
    content: [
      { kind: 'paragraph', text: words },
      { kind: 'list', items: lines },
      { kind: 'particulars', rows: lines.map((label) => ({ label, value: words })) },
      {
        kind: 'table',
        columns: lines.map((title) => ({ title, width: 33 })),
        rows: lines.map(() => lines),
      },
    ],
  })),
  closing: words,
  signature: lines,
  attachments: lines,
  copies: lines,
  footer: lines,
};
