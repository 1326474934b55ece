import type ExcelJS from 'exceljs';
import type { CellRule } from './cellRules.ts';
import { tableStyle } from './tablePart.ts';

/** Where parts of a kind lie in the package, and what they are called there. */
const kinds = {
  table: {
    path: 'tables/table',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
    relation: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table',
  },
} as const;

/** A part of the package that exceljs does not write; parts of a kind are numbered through the workbook. */
type Part = {
  readonly kind: keyof typeof kinds;
  readonly number: number;
  readonly xml: string;
};

type Append = (content: unknown, entry: { readonly name: string }) => unknown;

/**
 * What the streaming writer of exceljs does inside. It knows neither tables nor drawings, and its types no rules for cells, so they are added here: its
 * version is pinned, and other programs read every part back (tests/office).
 */
type InsideBook = { readonly zip: { append: Append } };
type InsideSheet = {
  readonly _sheetRelsWriter: {
    readonly addRelationship: (relation: {
      readonly Type: string;
      readonly Target: string;
    }) => string;
  };
  readonly _write: (xml: string) => void;
  readonly dataValidations: {
    readonly add: (range: string, validation: ExcelJS.DataValidation) => void;
  };
  _writeLegacyData: () => void;
};

const insideOf = (page: ExcelJS.Worksheet): InsideSheet => page as unknown as InsideSheet;

/** Takes in parts that belong to a sheet, each under the id of its relation, which it gives. */
export type FurtherParts = {
  readonly add: (page: ExcelJS.Worksheet, part: Part) => string;
};

/** Lets parts be added to a workbook that is being written; to be made before its first sheet. */
export const furtherParts = (workbook: ExcelJS.stream.xlsx.WorkbookWriter): FurtherParts => {
  const { zip } = workbook as unknown as InsideBook;
  const append = zip.append.bind(zip);
  const overrides: string[] = [];
  zip.append = (content, entry) => append(amended(content, entry.name, overrides), entry);
  return {
    add: (page, { kind, number, xml }) => {
      const { path, contentType, relation } = kinds[kind];
      const name = `${path}${number}.xml`;
      append(xml, { name: `xl/${name}` });
      overrides.push(`<Override PartName="/xl/${name}" ContentType="${contentType}"/>`);
      return insideOf(page)._sheetRelsWriter.addRelationship({
        Type: relation,
        Target: `../${name}`,
      });
    },
  };
};

/** Says what may be filled into a range of cells. */
export const allowOnly = (page: ExcelJS.Worksheet, { range, validation }: CellRule): void =>
  insideOf(page).dataValidations.add(range, validation);

/** Says what stands at the end of a sheet, where its drawing and its tables are named. */
export const closeWith = (page: ExcelJS.Worksheet, xml: string): void => {
  const inside = insideOf(page);
  inside._writeLegacyData = () => inside._write(xml);
};

const amended = (content: unknown, name: string, overrides: readonly string[]): unknown => {
  if (typeof content !== 'string') return content;
  if (name === '[Content_Types].xml')
    return content.replace('</Types>', `${overrides.join('')}</Types>`);
  return name === 'xl/styles.xml' ? withTableStyle(content) : content;
};

const withTableStyle = (styles: string): string =>
  styles
    .replace('<dxfs count="0"/>', tableStyle.formats)
    .replace(/<tableStyles [^>]*\/>/, tableStyle.styles)
    // The schema has the size before the colour, and what belongs to the theme last.
    .replace(
      /(<color [^>]*\/>)((?:<(?:family|scheme) [^>]*\/>)*)(<sz [^>]*\/>)(<name [^>]*\/>)/g,
      '$3$1$4$2',
    );
