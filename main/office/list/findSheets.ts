import type { OpenZip } from '../zip/openZip.ts';
import { relationshipFrom, relationshipsOf, type Relationship } from '../zip/relationships.ts';
import { partOf } from './partOf.ts';
import { readXml } from './readXml.ts';
import { Refused } from './Refused.ts';

/** What of a workbook is read: the names of parts. */
export type WorkbookParts = {
  /** The sheets that can be seen, in the order of their tabs. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Whether day 0 is 1 January 1904, as Excel for Mac once counted. */
  readonly countsFrom1904: boolean;
  readonly strings: string | null;
  readonly styles: string | null;
};

/** More sheets and relations than a workbook of people has; each of them costs memory. */
const most = 2000;

type NamedSheet = { readonly name: string; readonly relation: string };

/**
 * Finds the parts of a workbook along its relationships, whatever they are called. Throws a refusal when the file is
 * something else, such as a Word document or a binary workbook.
 */
export const findSheets = async (zip: OpenZip): Promise<WorkbookParts> => {
  if (zip.pieces(relationshipsOf('')) === null) throw new Refused('not a list');
  const main = (await relationsOf(zip, '')).find(({ kind }) => kind === 'officeDocument');
  if (main === undefined || /\.bin$/iu.test(main.part)) throw new Refused('not a list');
  const { sheets, countsFrom1904 } = await readMain(zip, main.part);
  const relations = await relationsOf(zip, main.part);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const partOfKind = (kind: string): string | null =>
    relations.find((relation) => relation.kind === kind)?.part ?? null;
  const found = sheets.flatMap(({ name, relation }) => {
    const target = byId.get(relation);
    if (target === undefined) throw new Refused('damaged');
    // A tab may also be a chart.
    return target.kind === 'worksheet' ? [{ name, part: target.part }] : [];
  });
  // One large part behind many tabs would be read over and over.
  if (new Set(found.map(({ part }) => part)).size < found.length) throw new Refused('damaged');
  const [strings, styles] = [partOfKind('sharedStrings'), partOfKind('styles')];
  return { sheets: found, countsFrom1904, strings, styles };
};

const relationsOf = async (zip: OpenZip, part: string): Promise<readonly Relationship[]> => {
  const relations: Relationship[] = [];
  const pieces = zip.pieces(relationshipsOf(part));
  if (pieces === null) return [];
  await readXml(pieces, {
    open: (path, attributes) => {
      if (path.at(-1) !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      if (relations.length === most) throw new Refused('bomb');
      relations.push(relationshipFrom(attributes, part));
    },
  });
  return relations;
};

const readMain = async (
  zip: OpenZip,
  part: string,
): Promise<{ readonly sheets: readonly NamedSheet[]; readonly countsFrom1904: boolean }> => {
  const sheets: NamedSheet[] = [];
  let countsFrom1904 = false;
  await readXml(partOf(zip, part), {
    open: (path, attributes) => {
      if (path.length === 1 && path[0] !== 'workbook') throw new Refused('not a list');
      if (path.at(-1) === 'workbookPr')
        countsFrom1904 = /^(?:1|true|on)$/u.test(attributes['date1904'] ?? '');
      if (path.at(-1) !== 'sheet' || path.at(-2) !== 'sheets') return;
      if (sheets.length === most) throw new Refused('too many tables');
      if ((attributes['state'] ?? 'visible') === 'visible') sheets.push(namedSheet(attributes));
    },
  });
  return { sheets, countsFrom1904 };
};

/** The relation is named by an attribute of another namespace, whose prefix each writer chooses. */
const namedSheet = (attributes: Readonly<Record<string, string>>): NamedSheet => {
  const id = Object.keys(attributes).find((name) => name.endsWith(':id')) ?? '';
  return { name: attributes['name'] ?? '', relation: attributes[id] ?? '' };
};
