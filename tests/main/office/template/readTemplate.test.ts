import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  templateReadingSchema,
  type TemplateReading,
} from '../../../../domain/template/templateReading.ts';
import { templateRefusals } from '../../../../domain/template/templateRefusal.ts';
import { refusalWords } from '../../../../domain/words/templateWords.ts';
import { readTemplate } from '../../../../main/office/template/readTemplate.ts';
import { forgedZip } from '../../../support/forgedZip.ts';
import { p, run, spaces, templateFile, type TestFile } from '../../../support/templateFile.ts';

const good: TestFile = { body: p('Für {{Vorname}}') };

const outcome = (reading: TemplateReading): string =>
  reading.kind === 'refused' ? reading.refusal : 'read';

const read = async (file: Partial<TestFile>): Promise<string> =>
  outcome(await readTemplate(await templateFile({ ...good, ...file })));

const readBytes = async (bytes: Uint8Array): Promise<string> => outcome(await readTemplate(bytes));

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const field = (instruction: string): string =>
  p(mark('begin'), `<w:r><w:instrText>${instruction}</w:instrText></w:r>`, mark('end'));

describe('files that are no templates', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'not a document'],
    ['a file of 21 MB', new Uint8Array(21 * 1024 * 1024), 'too large'],
    ['a text', new TextEncoder().encode('Für {{Vorname}}'), 'not a document'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'not a document'],
    [
      'a document of Word 97',
      Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'),
      'old format',
    ],
    [
      'an encrypted document',
      Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted',
    ],
  ])('%s', async (_, bytes, refusal) => {
    expect(await readBytes(bytes)).toBe(refusal);
  });

  test('a zip file that holds something else', async () => {
    expect(await readBytes(forgedZip([{ name: 'a.txt', content: 'x' }]))).toBe('not a document');
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`;
    expect(await readBytes(forgedZip([{ name: '[Content_Types].xml', content: types }]))).toBe(
      'not a document',
    );
  });

  test.each([
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'text/plain',
    '',
  ])('a main part of the type "%s"', async (mainType) => {
    expect(await read({ mainType })).toBe('not a document');
  });

  test('a zip file cut off anywhere', async () => {
    const whole = await templateFile(good);
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect(await readBytes(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged');
  });

  test('a bit turned over in the text', async () => {
    const bytes = await templateFile({ body: p('x'.repeat(100), '{{Vorname}}') });
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 'word/document.xml'.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await readBytes(bytes)).toBe('damaged');
  });

  test.each([
    ['no end', '<w:document><w:body>'],
    ['two roots', '<a/><b/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an entity nobody declared', '<a>&nbsp;</a>'],
    ['a character XML does not know', '<a>\u0001</a>'],
    ['another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'],
    ['nothing', ''],
  ])('a main part with %s', async (_, xml) => {
    expect(await read({ raw: { 'word/document.xml': xml } })).toBe('damaged');
  });

  test('a main part in bytes that are no UTF-8', async () => {
    expect(
      await read({ raw: { 'word/document.xml': new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) } }),
    ).toBe('damaged');
  });

  test('a header that is named and not there', async () => {
    const relations = [{ id: 'rId9', kind: 'header', target: 'header9.xml' }];
    expect(await read({ relations })).toBe('damaged');
  });
});

describe('files that attack', () => {
  test('a document type, whether it names files or grows without end', async () => {
    const xxe = `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document ${spaces}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`;
    const laughs = `<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a>&b;</a>`;
    for (const xml of [xxe, laughs, '<!DOCTYPE a><a/>']) {
      expect(await read({ raw: { 'word/document.xml': xml } })).toBe('doctype');
      expect(await read({ raw: { '_rels/.rels': xml } })).toBe('doctype');
      const parts = [{ kind: 'header', name: 'header1.xml', xml }];
      expect(await read({ parts })).toBe('doctype');
    }
  });

  test('a file that is small and grows very large', async () => {
    const zeros = deflateRawSync(Buffer.alloc(2_000_000));
    const name = 'word/media/image1.bmp';
    expect(await readBytes(forgedZip([{ name, raw: zeros, size: 2_000_000 }]))).toBe('bomb');
    const noise = randomBytes(300_000);
    expect(await readBytes(forgedZip([{ name, raw: noise, size: 105_000_000 }]))).toBe('bomb');
  });

  test('many files that together grow very large', async () => {
    const packed = randomBytes(3000);
    const entries = Array.from({ length: 130 }, (_, index) => ({
      ...{ name: `x${index}`, raw: packed, size: 900_000 },
    }));
    expect(await readBytes(forgedZip(entries))).toBe('bomb');
  });

  test('a file that says it is small and is not', async () => {
    const content = `<Types>${' '.repeat(5_000_000)}</Types>`;
    const bytes = forgedZip([{ name: '[Content_Types].xml', content, size: 500 }]);
    expect(await readBytes(bytes)).toBe('damaged');
  });

  test('more files than any document has', async () => {
    const entries = Array.from({ length: 2001 }, (_, index) => ({
      name: `x${index}`,
      content: '',
    }));
    expect(await readBytes(forgedZip(entries))).toBe('bomb');
  });

  test('elements in one another without end', async () => {
    const xml = `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`;
    expect(await read({ raw: { 'word/document.xml': xml } })).toBe('bomb');
  });

  test.each(['../../evil.xml', '/etc/passwd', 'C:\\evil.xml', 'word\\document.xml'])(
    'a file named %s',
    async (name) => {
      expect(await readBytes(forgedZip([{ name, content: 'x' }]))).toBe('damaged');
    },
  );

  test('two files of one name', async () => {
    const twice = [
      { name: 'word/document.xml', content: 'a' },
      { name: 'Word/Document.xml', content: 'b' },
    ];
    expect(await readBytes(forgedZip(twice))).toBe('damaged');
  });

  test('an entry that is encrypted by itself', async () => {
    expect(await readBytes(forgedZip([{ name: 'a', content: 'x', flags: 1 }]))).toBe('encrypted');
  });

  test.each([
    [{ raw: { 'word/vbaProject.bin': 'x' } }],
    [{ raw: { 'word/vbaData.xml': '<a/>' } }],
    [{ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' }],
    [{ mainType: 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml' }],
    [{ relations: [{ id: 'rId9', kind: 'vbaProject', target: 'makro.bin' }] }],
  ])('macros (%j)', async (file) => {
    expect(await read(file)).toBe('macros');
  });

  test.each([
    ['image', 'https://host.example/pixel.png'],
    ['image', 'file:///C:/bild.png'],
    ['hyperlink', 'file:///C:/liste.xlsx'],
    ['hyperlink', '\\\\server\\freigabe'],
    ['hyperlink', 'javascript:alert(1)'],
    ['frame', 'https://host.example/'],
    ['oleObject', 'file:///C:/liste.xlsx'],
    ['subDocument', 'https://host.example/x.docx'],
    ['aFChunk', 'https://host.example/x.html'],
  ])('%s outside: %s', async (kind, target) => {
    const relations = [{ id: 'rId9', kind, target, external: true }];
    expect(await read({ relations })).toBe('external');
  });

  test.each([
    'https://host.example/vorlage.dotm',
    'file://server/vorlage.dotx',
    '\\\\server\\vorlage.dotx',
    'file:///\\\\server\\vorlage.dotx',
    'file:////server/vorlage.dotx',
  ])('a template in the net: %s', async (target) => {
    const settings = {
      ...{ kind: 'settings', name: 'settings.xml' },
      xml: `<w:settings ${spaces}><w:attachedTemplate r:id="rId1"/></w:settings>`,
      relations: [{ id: 'rId1', kind: 'attachedTemplate', target, external: true }],
    };
    expect(await read({ parts: [settings] })).toBe('remote template');
  });

  test.each([
    [{ relations: [{ id: 'rId9', kind: 'oleObject', target: 'embeddings/o.bin' }] }],
    [{ relations: [{ id: 'rId9', kind: 'package', target: 'embeddings/o.xlsx' }] }],
    [{ relations: [{ id: 'rId9', kind: 'control', target: 'activeX/a.xml' }] }],
    [{ body: p('<w:r><w:object><o:OLEObject/></w:object></w:r>') }],
  ])('embedded objects (%j)', async (file) => {
    expect(await read(file)).toBe('embedded object');
  });

  test.each([
    ['a chart', 'chart', '<w:r><w:drawing><c:chart r:id="rId9"/></w:drawing></w:r>'],
    ['SmartArt', 'diagramData', '<w:r><w:drawing><d r:dm="rId9"/></w:drawing></w:r>'],
    ['a document in the document', 'aFChunk', '<w:altChunk r:id="rId9"/>'],
    ['a part nobody names', 'none', '<w:r><w:pict r:id="rId77"/></w:r>'],
  ])('%s', async (_, kind, body) => {
    const relations = [{ id: 'rId9', kind, target: 'x.xml' }];
    expect(await read({ body: p(body), relations, raw: { 'word/x.xml': '<a/>' } })).toBe(
      'unsupported part',
    );
  });

  test.each([
    'INCLUDEPICTURE "https://host.example/x.png"',
    ' includetext "C:\\\\x.docx"',
    'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',
    'DDE x y',
    'LINK Excel.Sheet.8',
    'DATABASE \\d',
    'MACROBUTTON Los',
    'AUTOTEXT x',
    '',
  ])('a field that reaches out: %s', async (instruction) => {
    expect(await read({ body: field(instruction) })).toBe('outside field');
    const simple = `<w:p><w:fldSimple w:instr="${instruction.replaceAll('"', '&quot;')}"/></w:p>`;
    expect(await read({ body: simple })).toBe('outside field');
  });

  test('a field that is put together from others, or torn into runs', async () => {
    const torn = p(
      ...[mark('begin'), '<w:r><w:instrText>DDE</w:instrText></w:r>'],
      ...['<w:r><w:instrText>AUTO x</w:instrText></w:r>', mark('end')],
    );
    expect(await read({ body: torn })).toBe('outside field');
    const quote = [
      ...[mark('begin'), '<w:r><w:instrText>QUOTE 68 68 69 </w:instrText></w:r>'],
      ...[mark('separate'), run('DDE'), mark('end')],
    ];
    const around = (before: string, after: string) =>
      p(
        ...[mark('begin'), `<w:r><w:instrText>${before}</w:instrText></w:r>`, ...quote],
        ...[`<w:r><w:instrText>${after}</w:instrText></w:r>`, mark('end')],
      );
    expect(await read({ body: around('', ' PAGE') })).toBe('outside field');
    expect(await read({ body: around('DATE', ' x') })).toBe('outside field');
    expect(await read({ body: around('', '') })).toBe('outside field');
    expect(await read({ body: around('IF ', ' = 1') })).toBe('read');
    expect(await read({ body: around('=', '+1') })).toBe('read');
  });

  test('the namespace of Word under another name', async () => {
    const other = spaces.replace('xmlns:w=', 'xmlns:q=');
    const xml = `<q:document ${other}><q:body/></q:document>`;
    expect(await read({ raw: { 'word/document.xml': xml } })).toBe('other writer');
    const strict = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>`;
    expect(await read({ raw: { 'word/document.xml': strict } })).toBe('strict');
  });

  test.each([
    `<w:ins w:id="1" w:author="A">${run('x')}</w:ins>`,
    '<w:del w:id="1" w:author="A"><w:r><w:delText>Kevin Schmidt</w:delText></w:r></w:del>',
    '<w:moveFrom w:id="1"/>',
    '<w:moveToRangeStart w:id="1"/>',
    '<w:r><w:rPr><w:rPrChange w:id="1" w:author="A"/></w:rPr></w:r>',
    '<w:pPr><w:pPrChange w:id="1" w:author="A"/></w:pPr>',
  ])('tracked changes: %s', async (inner) => {
    expect(await read({ body: p(inner) })).toBe('tracked changes');
    const parts = [{ kind: 'header', name: 'h.xml', xml: `<w:hdr ${spaces}>${p(inner)}</w:hdr>` }];
    expect(await read({ parts })).toBe('tracked changes');
  });
});

describe('files that are templates', () => {
  test('a document and a Word template', async () => {
    expect(await read({})).toBe('read');
    expect(await read({ mainType: `${word}.template.main+xml` })).toBe('read');
  });

  test('a document in UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><w:document ${spaces}><w:body>${p('{{Stärken}}')}</w:body></w:document>`;
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(xml, 'utf16le')]);
    const file = await templateFile({ ...good, raw: { 'word/document.xml': bytes } });
    expect(await readTemplate(file)).toMatchObject({ uses: [{ name: 'Stärken' }], findings: [] });
  });

  test('links to pages and addresses, fields of the page and the day', async () => {
    const relations = ['https://schule.example/', 'mailto:a@b.example', 'tel:+49'].map(
      (target, index) => ({ id: `rId9${index}`, kind: 'hyperlink', target, external: true }),
    );
    const body = ['PAGE \\* MERGEFORMAT', ' numpages ', 'DATE \\@ "d"', '= 1'].map(field).join('');
    expect(await read({ body, relations })).toBe('read');
  });

  test('what stays behind is told', async () => {
    const settings = {
      ...{ kind: 'settings', name: 'settings.xml' },
      xml: `<w:settings ${spaces}><w:attachedTemplate r:id="rId1"/></w:settings>`,
      relations: [
        {
          ...{ id: 'rId1', kind: 'attachedTemplate', external: true },
          target: 'file:///C:\\Users\\meier\\Brief.dotx',
        },
      ],
    };
    const body = p('<w:commentRangeStart w:id="1"/>', run('geheim', '<w:vanish/>'), '{{Vorname}}');
    const reading = await readTemplate(await templateFile({ body, parts: [settings] }));
    expect(reading).toMatchObject({
      omissions: ['comments', 'hidden text', 'linked template'],
      findings: [],
    });
  });

  test('findings say where they stand', async () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('{{Vornahme}}')}</w:txbxContent></v:textbox></w:pict></w:r>`;
    const body = `${p('{{Vorname')}<w:tbl><w:tr><w:tc>${p('{{Xyz}}')}</w:tc></w:tr></w:tbl>${p(box)}`;
    const parts = [{ kind: 'footer', name: 'f.xml', xml: `<w:ftr ${spaces}>${p('}}')}</w:ftr>` }];
    const reading = await readTemplate(await templateFile({ body, parts }));
    expect(templateReadingSchema.parse(reading)).toEqual(reading);
    expect(
      reading.kind === 'read' && reading.findings.map(({ kind, place }) => [kind, place]),
    ).toEqual([
      ['unclosed', 'text'],
      ['unopened', 'footer'],
      ['unknown', 'table'],
      ['unknown', 'box'],
    ]);
  });

  test('a section that begins in one cell and ends in another is found', async () => {
    const body = `<w:tbl><w:tr><w:tc>${p('{{#Noten}}')}</w:tc><w:tc>${p('{{/Noten}}')}</w:tc></w:tr></w:tbl>`;
    const reading = await readTemplate(await templateFile({ body }));
    expect(reading).toMatchObject({ findings: [{ kind: 'section elsewhere', name: 'Noten' }] });
  });
});

test('every refusal has a sentence that says what to do', () => {
  for (const refusal of templateRefusals)
    expect(refusalWords[refusal]).toMatch(/^Die Datei .*\. [A-ZÄÖÜ].*\.$/u);
});
