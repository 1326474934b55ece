import JSZip from 'jszip';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The namespaces Word declares, as far as the tests use them. */
export const spaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** A relationship of the main part; `target` without a scheme leads into the file. */
type TestRelation = {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
  readonly external?: boolean;
};

/** A part of a test file besides the main one, referred to from it as its kind says. */
type TestPart = {
  readonly kind: string;
  readonly name: string;
  readonly xml: string;
  readonly relations?: readonly TestRelation[];
};

/** What a test file is made of; everything but the body may be left out. */
export type TestFile = {
  readonly body: string;
  readonly parts?: readonly TestPart[];
  readonly relations?: readonly TestRelation[];
  /** Files put in as they are, by name. */
  readonly raw?: Readonly<Record<string, string | Uint8Array>>;
  readonly mainType?: string;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationsXml = (relations: readonly TestRelation[]): string =>
  `${head}<Relationships xmlns="${packages}/relationships">${relations
    .map(
      ({ id, kind, target, external }) =>
        `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${external === true ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const typesXml = (parts: readonly TestPart[], mainType: string): string => {
  const overrides = [
    `<Override PartName="/word/document.xml" ContentType="${mainType}"/>`,
    ...parts.map(
      ({ kind, name }) => `<Override PartName="/word/${name}" ContentType="${word}.${kind}+xml"/>`,
    ),
  ];
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`;
};

/** The bytes of a .docx made of raw XML, as Word would write it or as it never would. */
export const templateFile = async (file: TestFile): Promise<Uint8Array<ArrayBuffer>> => {
  const { body, parts = [], relations = [], raw = {}, mainType } = file;
  const zip = new JSZip();
  zip.file('[Content_Types].xml', typesXml(parts, mainType ?? `${word}.document.main+xml`));
  zip.file(
    '_rels/.rels',
    relationsXml([{ id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' }]),
  );
  zip.file(
    'word/document.xml',
    `${head}<w:document ${spaces}><w:body>${body}</w:body></w:document>`,
  );
  const named = parts.map(({ kind, name }, index) => ({
    ...{ id: `part${index + 1}`, kind, target: name },
  }));
  zip.file('word/_rels/document.xml.rels', relationsXml([...named, ...relations]));
  for (const { name, xml, relations: own } of parts) {
    zip.file(`word/${name}`, `${head}${xml}`);
    if (own !== undefined) zip.file(`word/_rels/${name}.rels`, relationsXml(own));
  }
  for (const [name, content] of Object.entries(raw)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<
    Uint8Array<ArrayBuffer>
  >;
};

/** A run of text, with properties of a run. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs; a text without markup becomes one run. */
export const p = (...runs: readonly string[]): string =>
  `<w:p>${runs.map((each) => (each.startsWith('<') ? each : run(each))).join('')}</w:p>`;

/** A table; each cell holds paragraphs, or a text that becomes one. */
export const tbl = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid/>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell.startsWith('<') ? cell : p(cell)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

/** The text of a part as a reader sees it: paragraphs in lines, breaks as ⏎, cells apart by |. */
export const textOf = (xml: string): readonly string[] =>
  xml
    .replace(/^<\?.*\?>\n/, '')
    .replace(/<w:br\/>/g, '⏎')
    .replace(/<w:tab\/>/g, '→')
    .replace(/(?:<\/w:p>|<w:p\/>)<\/w:tc>/g, ' | ')
    .replace(/<\/w:(?:p|tr)>|<w:p\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .split('\n')
    .map((line) => line.trimEnd());
