import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A sheet of a workbook made by hand. */
type TestSheet = {
  readonly name?: string;
  readonly state?: string;
  /** What stands within <sheetData>. */
  readonly rows?: string;
  /** What follows it. */
  readonly behind?: string;
};

/** A workbook made by hand, for what no library writes. */
type TestWorkbook = {
  readonly sheets: readonly TestSheet[];
  readonly strings?: string;
  readonly styles?: string;
  readonly properties?: string;
  /** Parts as they are, in the place of those made here or beside them. */
  readonly raw?: Readonly<Record<string, string | Uint8Array>>;
};

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;

const relations = (...each: readonly string[]): string =>
  `<Relationships xmlns="${packages}">${each.join('')}</Relationships>`;

/** The parts of a workbook by their names. */
const partsOf = (book: TestWorkbook): Readonly<Record<string, string | Uint8Array>> => ({
  '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
  'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr ${book.properties ?? ''}/><sheets>${book.sheets
    .map(
      ({ name = 'Tabelle', state }, index) =>
        `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
    )
    .join('')}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(
    ...book.sheets.map((_, index) =>
      relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
    ),
    ...(book.strings === undefined ? [] : [relation('s1', 'sharedStrings', 'sharedStrings.xml')]),
    ...(book.styles === undefined ? [] : [relation('s2', 'styles', '/xl/styles.xml')]),
  ),
  ...Object.fromEntries(
    book.sheets.map(({ rows = '', behind = '' }, index) => [
      `xl/worksheets/sheet${index + 1}.xml`,
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
    ]),
  ),
  ...(book.strings === undefined
    ? {}
    : { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${book.strings}</sst>` }),
  ...(book.styles === undefined
    ? {}
    : { 'xl/styles.xml': `<styleSheet xmlns="${main}">${book.styles}</styleSheet>` }),
  ...book.raw,
});

/** A workbook as a file. */
export const workbookFile = (book: TestWorkbook): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(partsOf(book)).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

/** A workbook of one sheet, from what stands within <sheetData>. */
export const sheetFile = (rows: string, more: Partial<TestWorkbook> = {}): Uint8Array =>
  workbookFile({ sheets: [{ rows }], ...more });

/** A row of cells that hold texts. */
export const textRow = (...texts: readonly string[]): string =>
  `<row>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
