import { parseAsync, renderDocument } from 'docx-preview';
import { pageEnd, withPageBreak, type DrawnElement } from './breakPages.ts';
import { pageMarks, prepareForDrawing, type ParsedDocument } from './letterModel.ts';

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

/** No letter is longer; a limit keeps a fault in measuring from running for ever. */
const mostPages = 30;

/**
 * Draws a Word letter as pages into an element that is in the document, and gives the number of pages.
 * Page by page: what does not fit is moved to the next, as Word does it.
 */
export const drawLetter = async (bytes: Uint8Array, into: HTMLElement): Promise<number> => {
  const parsed = (await parseAsync(bytes, options)) as ParsedDocument;
  prepareForDrawing(parsed);
  const { body } = parsed.documentPart;
  let first = 0;
  for (let page = 1; page <= mostPages; page += 1) {
    into.replaceChildren(...(await renderDocument(parsed, options)));
    const elements = body.children ?? [];
    const sheet = sheetsIn(into).at(-1);
    const end =
      sheet === undefined
        ? null
        : pageEnd(elements, { first, drawn: drawnIn(sheet), height: heightFor(sheet) });
    if (end === null) break;
    body.children = withPageBreak(elements, end);
    first = end.index + (end.row > 0 ? 1 : 0);
  }
  const sheets = sheetsIn(into);
  for (const [index, sheet] of sheets.entries()) writePageNumbers(sheet, index + 1, sheets.length);
  return sheets.length;
};

/** The pages in an element, in order. */
export const sheetsIn = (element: Element): HTMLElement[] => [
  ...element.querySelectorAll<HTMLElement>('section.letter'),
];

const drawnIn = (sheet: HTMLElement): DrawnElement[] => {
  const article = sheet.querySelector('article');
  if (article === null) return [];
  const top = article.getBoundingClientRect().top;
  const bottomOf = (element: Element) => element.getBoundingClientRect().bottom - top;
  return [...article.children].map((element) => ({
    bottom: bottomOf(element),
    rows: [...element.querySelectorAll(':scope > tr, :scope > tbody > tr')].map(bottomOf),
  }));
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
