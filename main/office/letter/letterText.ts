import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { safeText } from '../../../domain/record/safeText.ts';

/** Runs of a text: its line breaks become breaks in Word, characters XML does not know are left out. */
export const runsOf = (text: string, run: IRunOptions = {}): TextRun[] =>
  text === ''
    ? []
    : safeText(text)
        .split('\n')
        .map((line, index) => new TextRun({ ...run, text: line, ...(index > 0 && { break: 1 }) }));

/** A paragraph in a style, holding a text. */
export const styled = (
  style: string,
  text: string,
  options: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {},
): Paragraph => new Paragraph({ ...options, style, children: runsOf(text) });

/** Paragraphs of a running text: a blank line begins a new one. */
export const bodyParagraphs = (text: string, keepNext = false): Paragraph[] =>
  safeText(text)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) =>
      styled('BodyText', part.trim(), { ...(keepNext && { keepNext }), widowControl: true }),
    );
