import { parseAsync, renderDocument } from 'docx-preview';
import { pageStarts } from './breakPages.ts';
import { cutText } from './cutText.ts';
import {
  headRowsOf,
  pageMarks,
  prepareForDrawing,
  type DocumentNode,
  type ParsedDocument,
} from './letterModel.ts';
import { measurePieces } from './measurePieces.ts';
import { nameParts } from './nameParts.ts';

/**
 * Nothing of the letter's content may run or load: no embedded pages, no comments, no fonts.
 * `keepOrigin` keeps the XML, from which the places of frames are read.
 */
const options = {
  className: 'letter',
  ignoreFonts: true,
  useBase64URL: true,
  renderAltChunks: false,
  renderComments: false,
  ignoreLastRenderedPageBreak: true,
  keepOrigin: true,
} as const;

/** What was drawn: how many pages, and the title the file's metadata hold. */
type Drawn = { readonly pages: number; readonly title: string };

/**
 * Draws a Word file as pages into an element that is in the document. The text is drawn once on a sheet of any
 * length, and what does not fit goes to the next page, as Word does it.
 */
export const drawLetter = async (bytes: Uint8Array, into: HTMLElement): Promise<Drawn> => {
  const parsed = (await parseAsync(bytes, options)) as ParsedDocument;
  prepareForDrawing(parsed);
  const { body } = parsed.documentPart;
  const nodes = body.children ?? [];
  body.children = [...nodes, emptyPage()];
  into.replaceChildren(...(await renderDocument(parsed, options)));
  sizeParagraphs(into);
  const following = sheetsIn(into).at(-1);
  if (following === undefined) return { pages: 0, title: '' };
  for (const sheet of sheetsIn(into).slice(0, -1)) breakSheet(sheet, following, nodes);
  following.remove();
  const sheets = sheetsIn(into);
  for (const [index, sheet] of sheets.entries()) writePageNumbers(sheet, index + 1, sheets.length);
  nameParts(into);
  return { pages: sheets.length, title: parsed.corePropsPart?.props?.title ?? '' };
};

/** The pages in an element, in order. */
export const sheetsIn = (element: Element): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('section.letter'),
];

/** A line is as high as its letters: docx-preview gives font and size to these only, not to the paragraph. */
const sizeParagraphs = (into: Element): void => {
  const sized = [...into.querySelectorAll('p')].map((paragraph) => {
    const letters = paragraph.querySelector(':scope > span');
    if (letters === null) return { paragraph, font: {} };
    const { fontSize, fontFamily } = getComputedStyle(letters);
    return { paragraph, font: { fontSize, fontFamily } };
  });
  for (const { paragraph, font } of sized) Object.assign(paragraph.style, font);
};

/** A page after the last one, to see what stands around the text of every page but the first. */
const emptyPage = (): DocumentNode => ({ type: 'paragraph', pageBreakBefore: true, children: [] });

const breakSheet = (
  sheet: HTMLElement,
  following: HTMLElement,
  nodes: readonly DocumentNode[],
): void => {
  const article = sheet.querySelector('article');
  if (article === null) return;
  const heights = { first: heightFor(sheet), following: heightFor(following) };
  const pieces = measurePieces(article, nodes, heights.following);
  for (const start of pageStarts(pieces, heights).toReversed()) {
    const place = pieces[start]?.place;
    if (place === undefined) continue;
    const heads = headRowsOf(nodes[place.element]);
    sheet.after(pageLike(following, cutText(article, place, heads)));
  }
};

const pageLike = (sheet: HTMLElement, text: readonly Element[]): HTMLElement => {
  const page = sheet.cloneNode(true) as HTMLElement;
  const [first] = text;
  // Space above a heading stands between texts, not at the top of a page.
  if (first instanceof HTMLElement) first.style.marginTop = '0';
  page.querySelector('article')?.replaceChildren(...text);
  return page;
};

/** What a page leaves for its text between header and footer. */
const heightFor = (sheet: HTMLElement): number => {
  const style = getComputedStyle(sheet);
  const pixels = (value: string) => Number.parseFloat(value) || 0;
  const edge = (name: 'header' | 'footer'): number => {
    const element = sheet.querySelector<HTMLElement>(`:scope > ${name}`);
    if (element === null) return 0;
    const { marginTop, marginBottom } = getComputedStyle(element);
    return element.offsetHeight + pixels(marginTop) + pixels(marginBottom);
  };
  const padding = pixels(style.paddingTop) + pixels(style.paddingBottom);
  return pixels(style.minHeight) - padding - edge('header') - edge('footer') + 1;
};

const writePageNumbers = (sheet: HTMLElement, page: number, pages: number): void => {
  const texts = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.includes(pageMarks.page) || text.includes(pageMarks.pages))
      node.nodeValue = text
        .replaceAll(pageMarks.page, String(page))
        .replaceAll(pageMarks.pages, String(pages));
  }
};
