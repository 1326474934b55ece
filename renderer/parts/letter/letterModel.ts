/** A part of a parsed Word document: paragraph, run, text, table, row ... */
export type DocumentNode = {
  readonly type: string;
  children?: DocumentNode[];
  text?: string;
  /** Runs of a calculated field are not drawn. */
  fieldRun?: boolean;
  styleName?: string;
  /** A row of a table that is repeated on every page; null when the file names it without a value. */
  isHeader?: boolean | null;
  /** A row that may be cut between lines where a page ends. */
  mayBreak?: boolean;
  pageBreakBefore?: boolean;
  /** Stays on one page with what follows. */
  keepNext?: boolean;
  /** Its lines stay on one page. */
  keepLines?: boolean;
  cssStyle?: Record<string, string>;
};

/** How many rows a table repeats on every page. */
export const headRowsOf = (table: DocumentNode | undefined): number => {
  const rows = table?.children ?? [];
  const end = rows.findIndex(({ isHeader = false }) => isHeader === false);
  return end < 0 ? rows.length : end;
};

type XmlPart = { readonly rootElement?: DocumentNode; readonly _xmlDocument?: Document };

/** What this program needs of a document parsed by docx-preview, which has no types of its own. */
export type ParsedDocument = {
  readonly documentPart: { readonly body: DocumentNode };
  readonly partsMap: Readonly<Record<string, XmlPart | undefined>>;
  readonly corePropsPart?: { readonly props?: { readonly title?: string } };
  readonly stylesPart?: {
    readonly styles: readonly { readonly styles: readonly { values: Record<string, string> }[] }[];
  };
};

/** Marks that stand for the number of the page and of all pages until these are known. */
export const pageMarks = { page: '\uE000', pages: '\uE001' } as const;

/** Word measures lines by the font's own height, which in Arial is this much of the letter's size. */
const arialLine = 1.149;

/**
 * Prepares a parsed letter for drawing: what stands at a place of the page gets its place, page numbers
 * become marks, and lines are as high as Word makes them. docx-preview does none of this itself.
 */
export const prepareForDrawing = (parsed: ParsedDocument): void => {
  for (const part of Object.values(parsed.partsMap)) {
    if (part?.rootElement === undefined) continue;
    if (part._xmlDocument !== undefined) placeFrames(part.rootElement, part._xmlDocument);
    markPageNumbers(part.rootElement);
    fixLines(part.rootElement);
  }
  for (const style of parsed.stylesPart?.styles ?? [])
    for (const { values } of style.styles) fixLineHeight(values);
  fixLines(parsed.documentPart.body);
  const text = parsed.partsMap['word/document.xml']?._xmlDocument;
  if (text !== undefined) markBreakingRows(parsed.documentPart.body, text);
};

/** docx-preview does not read which rows stay whole. */
const markBreakingRows = (body: DocumentNode, xml: Document): void => {
  const rows = rowsIn(body);
  const sources = [...xml.getElementsByTagNameNS('*', 'tr')];
  if (sources.length !== rows.length) return;
  for (const [index, row] of rows.entries())
    row.mayBreak = !childrenNamed(sources[index], 'trPr').some(
      (properties) => childrenNamed(properties, 'cantSplit').length > 0,
    );
};

const rowsIn = (node: DocumentNode): DocumentNode[] =>
  (node.children ?? []).flatMap((child) => [
    ...(child.type === 'row' ? [child] : []),
    ...rowsIn(child),
  ]);

const childrenNamed = (element: Element | undefined, name: string): Element[] =>
  [...(element?.children ?? [])].filter(({ localName }) => localName === name);

const placeFrames = (root: DocumentNode, xml: Document): void => {
  const paragraphs = (root.children ?? []).filter(({ type }) => type === 'paragraph');
  const sources = childrenNamed(xml.documentElement, 'p');
  if (sources.length !== paragraphs.length) return;
  for (const [index, source] of sources.entries()) {
    const frame = childrenNamed(source, 'pPr').flatMap((pPr) => childrenNamed(pPr, 'framePr'))[0];
    const paragraph = paragraphs[index];
    if (frame !== undefined && paragraph !== undefined)
      paragraph.cssStyle = { ...paragraph.cssStyle, ...placeOf(frame) };
  }
};

/** A place of the page, from twentieths of a point. */
const placeOf = (frame: Element): Record<string, string> => {
  const points = (name: string) => `${Number(attribute(frame, name)) / 20}pt`;
  return {
    position: 'absolute',
    left: points('x'),
    top: points('y'),
    width: points('w'),
    height: points('h'),
    margin: '0',
    overflow: 'hidden',
  };
};

const attribute = (element: Element, name: string): string =>
  [...element.attributes].find(({ localName }) => localName === name)?.value ?? '0';

const markPageNumbers = (node: DocumentNode): void => {
  for (const child of node.children ?? []) {
    const mark = markOf(child);
    if (mark === null) markPageNumbers(child);
    else {
      child.fieldRun = false;
      child.children = (child.children ?? []).flatMap((part) => marked(part, mark));
    }
  }
};

const marked = (part: DocumentNode, mark: string): DocumentNode[] => {
  if (part.type === 'instruction') return [{ type: 'text', text: markFor(part) ?? mark }];
  return part.type === 'complexField' ? [] : [part];
};

const markOf = (run: DocumentNode): string | null => {
  if (run.type !== 'run') return null;
  for (const part of run.children ?? []) {
    const mark = markFor(part);
    if (mark !== null) return mark;
  }
  return null;
};

const markFor = ({ type, text = '' }: DocumentNode): string | null => {
  if (type !== 'instruction') return null;
  const field = text.trim().split(/\s/)[0];
  if (field === 'PAGE') return pageMarks.page;
  return field === 'NUMPAGES' ? pageMarks.pages : null;
};

const fixLines = (node: DocumentNode): void => {
  for (const child of node.children ?? []) {
    if (child.type === 'paragraph' && child.cssStyle !== undefined) fixParagraph(child);
    fixLines(child);
  }
};

const fixParagraph = (paragraph: DocumentNode): void => {
  const style = paragraph.cssStyle ?? {};
  const exact = /pt$/.test(style['line-height'] ?? '') ? style['line-height'] : undefined;
  if (exact === undefined) fixLineHeight(style);
  else if ((paragraph.children ?? []).length === 0 && style['position'] === undefined)
    paragraph.cssStyle = { ...style, height: exact, 'min-height': exact };
};

const fixLineHeight = (values: Record<string, string>): void => {
  const factor = Number(values['line-height'] ?? Number.NaN);
  if (!Number.isNaN(factor)) values['line-height'] = (factor * arialLine).toFixed(3);
};
