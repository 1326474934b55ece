import type ExcelJS from 'exceljs';
import type { CellRule } from './cellRules.ts';
import { tableStyle } from './tablePart.ts';

/** Where parts of a kind lie in the package, and what they are called there. */
const kinds = {
  table: {
    path: 'tables/table',
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  },
  drawing: {
    path: 'drawings/drawing',
    contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  },
  chart: {
    path: 'charts/chart',
    contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  },
} as const;

type Kind = keyof typeof kinds;

/** How a sheet or a part of it names another part. */
export type Relation = { readonly Type: string; readonly Target: string };

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Append = (content: unknown, entry: { readonly name: string }) => unknown;

/**
 * What the streaming writer of exceljs does inside. It knows neither tables nor drawings, and its types no rules for cells, so they are added here: its
 * version is pinned, and other programs read every part back (tests/office).
 */
type InsideBook = { readonly zip: { append: Append } };
type InsideSheet = {
  readonly _sheetRelsWriter: {
    readonly addRelationship: (relation: Relation) => string;
  };
  readonly _write: (xml: string) => void;
  readonly dataValidations: {
    readonly add: (range: string, validation: ExcelJS.DataValidation) => void;
  };
  _writeLegacyData: () => void;
};

const insideOf = (page: ExcelJS.Worksheet): InsideSheet => page as unknown as InsideSheet;

/** Takes in parts of a kind that exceljs does not write, with what they name themselves; gives how each is named. */
export type FurtherParts = {
  readonly add: (kind: Kind, xml: string, relations?: readonly Relation[]) => Relation;
};

/** Lets parts be added to a workbook that is being written; to be made before its first sheet. */
export const furtherParts = (workbook: ExcelJS.stream.xlsx.WorkbookWriter): FurtherParts => {
  const { zip } = workbook as unknown as InsideBook;
  const append = zip.append.bind(zip);
  const overrides: string[] = [];
  const counts = { table: 0, drawing: 0, chart: 0 } satisfies Record<Kind, number>;
  zip.append = (content, entry) => append(amended(content, entry.name, overrides), entry);
  return {
    add: (kind, xml, relations = []) => {
      const { path, contentType } = kinds[kind];
      counts[kind] += 1;
      const name = `${path}${counts[kind]}.xml`;
      append(xml, { name: `xl/${name}` });
      if (relations.length > 0)
        append(relationsXml(relations), { name: `xl/${name.replace('/', '/_rels/')}.rels` });
      overrides.push(`<Override PartName="/xl/${name}" ContentType="${contentType}"/>`);
      return { Type: `${relationTypes}/${kind}`, Target: `../${name}` };
    },
  };
};

const relationsXml = (relations: readonly Relation[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
  relations
    .map(
      ({ Type, Target }, index) =>
        `<Relationship Id="rId${index + 1}" Type="${Type}" Target="${Target}"/>`,
    )
    .join('') +
  '</Relationships>';

/** Relates a sheet to a part and gives the id of the relation. */
export const relate = (page: ExcelJS.Worksheet, relation: Relation): string =>
  insideOf(page)._sheetRelsWriter.addRelationship(relation);

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
