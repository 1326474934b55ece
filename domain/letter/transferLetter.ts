import { formatDay } from '../calendar/formatDay.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { Finding } from '../handover/blockers.ts';
import { gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { salutationLine } from '../person/salutation.ts';
import { addresseeLines, letterFrame } from './letterFrame.ts';
import type { LetterPlan } from './letterPlan.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { transferSections } from './transferSections.ts';
import { transferWords, type TransferOptions } from './transferWords.ts';
import { withoutNames } from './withoutNames.ts';

/**
 * The handover letter (Übergabeschreiben) of a case: only what passes the gate, sections without
 * content left out, no pronouns, no name in the file name, and none in typed words that is not released.
 * Fails with what blocks the handover.
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
  const shown = withoutNames(given, verdicts.released);
  const words = transferWords(shown, verdicts, options);
  return ok({
    ...letterFrame(given.settings, student.caseNumber, today),
    fileName: `Uebergabe_${today}_${student.caseNumber}.docx`,
    title: `Übergabe ${student.caseNumber}`,
    markings: ['Vertraulich'],
    addressee: addresseeLines(partner, person),
    reference: `Übergabe ${student.caseNumber} vom ${formatDay(today)}`,
    subject: words.subject,
    salutation: salutationLine([person]),
    blocks: [
      paragraphs(null, [words.opening, words.occasion, words.purpose, ...words.basis]),
      ...transferSections(shown, verdicts.released, today),
      paragraphs('Bitte um Rückmeldung', [words.request, words.answer]),
      paragraphs(null, [words.use]),
    ].filter(({ content }) => content.length > 0),
    closing: words.closing,
    attachments: filled(shown.handover.attachments),
    copies: filled(shown.handover.copies),
    footer: [words.footer],
  });
};

const nothingReleased: Finding = {
  severity: 'block',
  text: 'Keine der ausgewählten Angaben darf übermittelt werden.',
  jump: 'fields',
};

const filled = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '');

const paragraphs = (heading: string | null, texts: readonly string[]): PaperBlock => ({
  heading,
  content: texts
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'paragraph', text: text.trim() })),
});
