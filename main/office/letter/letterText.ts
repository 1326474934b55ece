import { Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { safeText } from '../../../domain/record/safeText.ts';
import { heightOf } from './fitLines.ts';
import { sizes } from './letterStyles.ts';
import { textWidth } from './measures.ts';

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

/** An item of a list. docx gives it the style of lists itself; a second one would be against the schema. */
export const listItem = (text: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    bullet: { level: 0 },
    children: runsOf(text),
  });

/** Paragraphs of a running text: a blank line begins a new one; `keepNext` holds the last to what follows. */
export const bodyParagraphs = (text: string, keepNext = false): Paragraph[] =>
  safeText(text)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part, at, parts) =>
      styled('BodyText', part.trim(), {
        ...(keepNext && at === parts.length - 1 && mayBeHeld(part) && { keepNext }),
        widowControl: true,
      }),
    );

/** Height in millimetres above which LibreOffice would rather leave half a page empty than break a held paragraph. */
const highestHeld = 80;

const mayBeHeld = (text: string): boolean =>
  heightOf(text.split('\n'), textWidth, sizes.text / 2) < highestHeld;
