import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { placeholders } from '../../../../domain/template/placeholders.ts';
import type { TemplatePlan, TemplateValue } from '../../../../domain/template/templatePlan.ts';
import { fillTemplate } from '../../../../main/office/template/fillTemplate.ts';
import { partsOfDocx } from '../../../support/partsOfDocx.ts';
import {
  p,
  run,
  spaces,
  tbl,
  templateFile,
  textOf,
  type TestFile,
} from '../../../support/templateFile.ts';

const text = (value: string): TemplateValue => ({ kind: 'text', text: value });

const placements: TemplateValue = {
  kind: 'blocks',
  blocks: [
    {
      heading: null,
      content: [
        {
          kind: 'table',
          columns: [
            { title: 'Praktikum', width: 60 },
            { title: 'Zeitraum', width: 40 },
          ],
          rows: [['Tischlerei Ahrens\nTischlerin', '01.02.2027 – 12.02.2027']],
        },
      ],
    },
  ],
};

const section: TemplateValue = {
  kind: 'blocks',
  blocks: [
    {
      heading: 'Person',
      content: [{ kind: 'particulars', rows: [{ label: 'Name', value: 'Mia' }] }],
    },
    { heading: null, content: [{ kind: 'list', items: ['eins', 'zwei'] }] },
  ],
};

const usual: TemplatePlan['values'] = {
  Vorname: text('Mia'),
  Familienname: text('von der Heide'),
  Empfänger: text('Frau Dr. Weiß\nBBS II\n37520 Osterode'),
  Einleitung: text('Erster Absatz.\n\nZweiter Absatz.'),
  Praktika: placements,
  'Abschnitt Person': section,
};

const noFile = { fileId: 'a'.repeat(64), sha256: 'b'.repeat(64), size: 1 };

const planOf = (values: TemplatePlan['values'], practice = false): TemplatePlan => ({
  ...{ version: 1, kind: 'template', fileName: 'Uebergabe.docx', title: 'Übergabe F-0147' },
  ...{
    author: null,
    practice,
    template: noFile,
    values,
    sections: Object.keys(values),
    fields: [],
  },
  ...{ attachments: [], copies: [] },
});

const fill = async (
  file: string | TestFile,
  values: TemplatePlan['values'] = usual,
  practice = false,
): Promise<Readonly<Record<string, string>>> => {
  const bytes = await templateFile(typeof file === 'string' ? { body: file } : file);
  return partsOfDocx(await fillTemplate(planOf(values, practice), bytes));
};

const filledXml = async (body: string, values = usual): Promise<string> =>
  (await fill(body, values))['word/document.xml'] ?? '';

const filledText = async (body: string, values = usual): Promise<string> =>
  textOf(await filledXml(body, values))
    .join('\n')
    .trim();

describe('placeholders in text', () => {
  test.each([
    ['in one run', p('Für {{Vorname}} hier'), 'Für Mia hier'],
    ['with spaces inside', p('{{ Vorname }}'), 'Mia'],
    ['in another case', p('{{VORNAME}} {{empfaenger}}'), 'Mia Frau Dr. Weiß⏎BBS II⏎37520 Osterode'],
    ['torn into runs', p(run('a {'), run('{Vor'), run('na'), run('me}'), run('} b')), 'a Mia b'],
    [
      'torn by a spelling mark',
      p(run('{{Vor'), '<w:proofErr w:type="spellStart"/>', run('name}}')),
      'Mia',
    ],
    [
      'torn by a bookmark',
      p(
        run('{{Vor'),
        '<w:bookmarkStart w:id="1" w:name="x"/>',
        run('name}}'),
        '<w:bookmarkEnd w:id="1"/>',
      ),
      'Mia',
    ],
    [
      'torn by a page that broke there once',
      p('<w:r><w:t>{{Vor</w:t><w:lastRenderedPageBreak/><w:t>name}}</w:t></w:r>'),
      'Mia',
    ],
    [
      'torn by a hint for hyphens',
      p('<w:r><w:t>{{Vor</w:t><w:softHyphen/><w:t>name}}</w:t></w:r>'),
      'Mia',
    ],
    [
      'several in a paragraph',
      p('{{Vorname}} {{Familienname}}, {{Vorname}}'),
      'Mia von der Heide, Mia',
    ],
    ['side by side', p('{{Vorname}}{{Familienname}}'), 'Miavon der Heide'],
    ['in a link', p(`<w:hyperlink w:anchor="x">${run('{{Vorname}}')}</w:hyperlink>`), 'Mia'],
    [
      'half in a link',
      p(`<w:hyperlink w:anchor="x">${run('{{Vor')}</w:hyperlink>`, run('name}}!')),
      'Mia!',
    ],
    [
      'in a content control',
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('{{Vorname}}')}</w:sdtContent></w:sdt>`,
      'Mia',
    ],
    [
      'in a control within the line',
      p('x ', `<w:sdt><w:sdtContent>${run('{{Vorname}}')}</w:sdtContent></w:sdt>`),
      'x Mia',
    ],
    ['in custom markup', `<w:customXml w:element="x">${p('{{Vorname}}')}</w:customXml>`, 'Mia'],
    ['written with references', p('<w:r><w:t>&#123;&#x7b;Vorname}}</w:t></w:r>'), 'Mia'],
    ['in a CDATA section', p('<w:r><w:t><![CDATA[{{Vorname}} & co]]></w:t></w:r>'), 'Mia & co'],
    ['in a table', tbl(['Name', '{{Vorname}}']), 'Name | Mia |'],
    ['that is unknown', p('a {{Lieblingstier}} b'), 'a  b'],
    ['that is not given', p('a {{Telefon}} b'), 'a  b'],
    ['never closed', p('a {{Vorname b'), 'a {{Vorname b'],
  ])('%s', async (_, body, expected) => {
    expect(await filledText(body)).toBe(expected);
  });

  test('a value is never read for placeholders', async () => {
    const values = { Vorname: text('{{Familienname}}'), Familienname: text('}}x{{Vorname}}') };
    expect(await filledText(p('{{Vorname}} {{Familienname}}'), values)).toBe(
      '{{Familienname}} }}x{{Vorname}}',
    );
    expect(await filledText(p('{{Vorname}}Familienname}}'), { Vorname: text('{{') })).toBe(
      '{{Familienname}}',
    );
  });

  test('every letter stays, markup stays text, characters XML does not know are left out', async () => {
    const value = 'A\u0000B\ufffe <w:p> & "Nguyễn-Łącki C̨̆ ʿAlī محمد ẞ 👍🏽"\ud800';
    expect(await filledText(p('x {{Vorname}}'), { Vorname: text(value) })).toBe(
      'x AB <w:p> & "Nguyễn-Łącki C̨̆ ʿAlī محمد ẞ 👍🏽"',
    );
  });

  test('a line break becomes a break, a tab a tab', async () => {
    expect(await filledText(p('x {{Vorname}}'), { Vorname: text('a\nb\tc\r\nd') })).toBe(
      'x a⏎b→c⏎d',
    );
  });

  test('a text of several paragraphs that stands alone becomes paragraphs', async () => {
    const paragraph = `<w:p><w:pPr><w:pStyle w:val="Text"/></w:pPr>${run('{{Einleitung}}', '<w:i/>')}</w:p>`;
    const xml = await filledXml(paragraph);
    expect(textOf(xml).slice(0, 2)).toEqual(['Erster Absatz.', 'Zweiter Absatz.']);
    expect(xml.match(/<w:pStyle w:val="Text"\/><\/w:pPr><w:r><w:rPr><w:i\/>/g)).toHaveLength(2);
    expect(await filledText(p('Also: {{Einleitung}}'))).toBe(
      'Also: Erster Absatz.⏎⏎Zweiter Absatz.',
    );
  });

  test('what is put in looks like the first letter of the name, the rest keeps its looks', async () => {
    const xml = await filledXml(
      p(
        run('a '),
        run('{{', '<w:i/>'),
        run('Vorname', '<w:b/>'),
        run('}} c', '<w:u w:val="single"/>'),
      ),
    );
    const runs = [...xml.matchAll(/<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?(.*?)<\/w:r>/g)];
    expect(
      runs.map(([, looks = '', content = '']) => [looks, content.replace(/<[^>]+>/g, '')]),
    ).toEqual([
      ['', 'a '],
      ['<w:b/>', 'Mia'],
      ['<w:u w:val="single"/>', ' c'],
    ]);
  });
});

describe('other places than the text', () => {
  const box = (inner: string) =>
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

  test('headers, footers, footnotes and endnotes are filled', async () => {
    const parts = await fill({
      body: p('x'),
      parts: [
        {
          kind: 'header',
          name: 'header1.xml',
          xml: `<w:hdr ${spaces}>${p('K {{Vorname}}')}</w:hdr>`,
        },
        {
          kind: 'footer',
          name: 'footer1.xml',
          xml: `<w:ftr ${spaces}>${p('F {{Vorname}}')}</w:ftr>`,
        },
        {
          ...{ kind: 'footnotes', name: 'footnotes.xml' },
          xml: `<w:footnotes ${spaces}><w:footnote w:id="1">${p('N {{Vorname}}')}</w:footnote></w:footnotes>`,
        },
        {
          ...{ kind: 'endnotes', name: 'endnotes.xml' },
          xml: `<w:endnotes ${spaces}><w:endnote w:id="1">${p('E {{Vorname}}')}</w:endnote></w:endnotes>`,
        },
      ],
    });
    const texts = ['header1', 'footer1', 'footnotes', 'endnotes'].map((name) =>
      textOf(parts[`word/${name}.xml`] ?? '')
        .join('')
        .trim(),
    );
    expect(texts).toEqual(['K Mia', 'F Mia', 'N Mia', 'E Mia']);
  });

  test('text boxes are filled in both forms Word keeps of them, and the paragraph around them too', async () => {
    const xml = await filledXml(p(box(p('Box {{Vorname}}')), run('Außen {{Familienname}}')));
    expect(xml.match(/Box <\/w:t><w:t[^>]*>Mia/g)).toHaveLength(2);
    expect(xml).toContain('von der Heide');
  });

  test('a paragraph that carries a text box stays when its placeholder is empty', async () => {
    const xml = await filledXml(p(box(p('Logo')), run('{{Telefon}}')));
    expect(xml.match(/Logo/g)).toHaveLength(2);
  });

  test('a text box keeps a paragraph when all in it has gone', async () => {
    const xml = await filledXml(p(box(p('{{Telefon}}')), run('x')));
    expect(xml.match(/<w:txbxContent><w:p\/><\/w:txbxContent>/g)).toHaveLength(2);
  });
});

describe('tables and sections', () => {
  test('a table takes the place of its paragraph, in the looks of its placeholder', async () => {
    const xml = await filledXml(
      p('vor') + p(run('{{Praktika}}', '<w:sz w:val="18"/>')) + p('nach'),
    );
    expect(textOf(xml).join('\n')).toContain(
      'Praktikum | Zeitraum |\nTischlerei Ahrens⏎Tischlerin | ',
    );
    expect(xml).not.toContain('{{');
    expect(xml.match(/<w:sz w:val="18"\/>/g)).toHaveLength(4);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('within a sentence a table becomes lines of text', async () => {
    expect(await filledText(p('Siehe {{Praktika}}.'))).toBe(
      'Siehe Tischlerei Ahrens, Tischlerin; 01.02.2027 – 12.02.2027.',
    );
  });

  test('a cell that is filled with a table still ends with a paragraph', async () => {
    const xml = await filledXml(tbl(['{{Praktika}}']));
    expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p><\/w:tc><\/w:tr><\/w:tbl>/);
  });

  test('a section has its heading in the style of the template, or bold', async () => {
    const styles = (name: string) => ({
      ...{ kind: 'styles', name: 'styles.xml' },
      xml: `<w:styles ${spaces}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="${name}"/></w:style></w:styles>`,
    });
    const body = p('{{Abschnitt Person}}');
    const own = await fill({ body, parts: [styles('heading 1')] });
    const none = await fill({ body, parts: [styles('Title')] });
    expect(own['word/document.xml']).toContain('<w:pStyle w:val="berschrift1"/><w:keepNext/>');
    expect(none['word/document.xml']).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>Person/);
    expect(textOf(own['word/document.xml'] ?? '').filter((line) => line !== '')).toEqual([
      'Person',
      'Name | Mia |',
      '– eins',
      '– zwei',
    ]);
  });

  test('a page format that ends with the paragraph of a table stays', async () => {
    const format = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const xml = await filledXml(
      `<w:p><w:pPr>${format}</w:pPr>${run('{{Praktika}}')}</w:p>${p('x')}`,
    );
    expect(xml.match(/<w:sectPr>/g)).toHaveLength(1);
    expect(xml.indexOf('<w:tbl>')).toBeLessThan(xml.indexOf('<w:sectPr>'));
  });
});

describe('what goes when there is nothing to say', () => {
  test.each([
    ['a paragraph of one empty placeholder', p('a') + p(' {{Telefon}} ') + p('b'), 'a\nb'],
    ['a paragraph of two', p('a') + p('{{Telefon}} {{E-Mail}}') + p('b'), 'a\nb'],
    ['not a paragraph that says more', p('Tel.: {{Telefon}}') + p('b'), 'Tel.:\nb'],
    [
      'a row with its label',
      tbl(['Telefon', '{{Telefon}}'], ['Name', '{{Vorname}}']),
      'Name | Mia |',
    ],
    [
      'a row of two labels',
      tbl(['T', '{{Telefon}}', 'M', '{{E-Mail}}'], ['x', 'y', '', '']),
      'x | y |  |  |',
    ],
    [
      'not a row in which one of two speaks',
      tbl(['T', '{{Telefon}}', 'V', '{{Vorname}}']),
      'T |  | V | Mia |',
    ],
    [
      'not a row that says more',
      tbl(['T', '{{Telefon}}', 'bitte ergänzen']),
      'T |  | bitte ergänzen |',
    ],
    ['a table of such rows', p('a') + tbl(['T', '{{Telefon}}'], ['{{E-Mail}}']) + p('b'), 'a\nb'],
    [
      'a section',
      p('a') + p('{{#Telefon}}') + p('Überschrift') + p('{{Telefon}}') + p('{{/Telefon}}') + p('b'),
      'a\nb',
    ],
    [
      'the marks of a section that stays',
      p('a') + p('{{#Praktika}}') + p('Überschrift') + p('{{/Praktika}}'),
      'a\nÜberschrift',
    ],
    ['a section within a line', p('a{{#Telefon}}, Tel. {{Telefon}}{{/Telefon}}.'), 'a.'],
    [
      'not a section within a line that speaks',
      p('a{{#Vorname}}, {{Vorname}}{{/Vorname}}.'),
      'a, Mia.',
    ],
    [
      'a section from line to line',
      p('a {{#Telefon}} b') + p('c') + p('d {{/Telefon}} e'),
      'a\n e',
    ],
    [
      'a section with tables in it',
      p('{{#Telefon}}') + tbl(['x']) + p('{{/Telefon}}') + p('b'),
      'b',
    ],
    [
      'sections in sections',
      p('{{#Vorname}}') +
        p('1') +
        p('{{#Telefon}}') +
        p('2') +
        p('{{/Telefon}}') +
        p('{{/Vorname}}'),
      '1',
    ],
    [
      'all of an empty outer section',
      p('{{#Telefon}}') +
        p('{{#Vorname}}') +
        p('2') +
        p('{{/Vorname}}') +
        p('{{/Telefon}}') +
        p('b'),
      'b',
    ],
    ['a section of an unknown name', p('{{#Quatsch}}') + p('2') + p('{{/Quatsch}}') + p('b'), 'b'],
    ['a mark without its other half', p('{{#Telefon}}') + p('bleibt'), 'bleibt'],
    ['a section in a cell', tbl([p('{{#Telefon}}') + p('weg') + p('{{/Telefon}}'), 'x']), '| x |'],
  ])('%s', async (_, body, expected) => {
    expect(await filledText(body)).toBe(expected);
  });

  test('what stands before a lone empty placeholder and behind it stays apart where tables would join', async () => {
    const xml = await filledXml(tbl(['a']) + p('{{Telefon}}') + tbl(['b']));
    expect(xml).toMatch(/<\/w:tbl><w:p>.*<\/w:p><w:tbl>/);
  });

  test('a row whose cells reach into others stays', async () => {
    const tied = `<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p('{{Telefon}}')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${p('')}</w:tc></w:tr></w:tbl>`;
    expect((await filledXml(tied)).match(/<w:tr>/g)).toHaveLength(2);
  });

  test('a picture in a section goes with it, a field does as a whole', async () => {
    const picture = '<w:r><w:drawing><wp:anchor/></w:drawing></w:r>';
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const field = `${mark('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${mark('separate')}${run('7')}${mark('end')}`;
    const xml = await filledXml(p('a{{#Telefon}}', picture, field, '{{/Telefon}}b'));
    expect(xml).not.toMatch(/<w:drawing|fldChar|PAGE|>7</);
    const kept = await filledXml(p(picture, 'a{{#Telefon}}x{{/Telefon}}b', field));
    expect(kept.match(/w:drawing|w:fldChar /g)).toHaveLength(5);
  });

  test('a section that would tear a field stays, but says nothing that is empty', async () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const torn =
      p('{{#Telefon}}') +
      p('x {{Telefon}}', mark('begin'), '<w:r><w:instrText>PAGE</w:instrText></w:r>') +
      p('{{/Telefon}}') +
      p(mark('end'));
    const xml = await filledXml(torn);
    expect(xml.match(/w:fldChar /g)).toHaveLength(2);
    expect(xml).not.toContain('{{');
  });
});

describe('any template', () => {
  const names = placeholders.map(({ name }) => name);
  const name = fc.constantFrom(...names, 'Quatsch');
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }).map(text),
    fc.constantFrom('{{Vorname}}', '}}', '{{', '{{#Noten}}', 'a\nb\n\nc', ' ').map(text),
    fc.constant(placements),
    fc.constant(section),
  );
  const values = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 12 });
  const mark = name.chain((each) => fc.constantFrom(`{{${each}}}`, `{{#${each}}}`, `{{/${each}}}`));
  const words = fc.constantFrom('Text ', 'ä', '&', ' ');
  /** A paragraph torn into runs at any places. */
  const torn = (pieces: fc.Arbitrary<string>) =>
    fc.array(pieces, { maxLength: 5 }).chain((all) => {
      const whole = all.join('');
      return fc.array(fc.nat(whole.length), { maxLength: 4 }).map((cuts) => {
        const ends = [...cuts, 0, whole.length].toSorted((one, other) => one - other);
        const parts = ends.map((end, index) => whole.slice(ends[index - 1] ?? 0, end));
        return p(...parts.map((part) => run(part.replaceAll('&', '&amp;'))));
      });
    });
  /** Paragraphs, tables of them and content controls around them. */
  const blocksOf = (paragraph: fc.Arbitrary<string>) =>
    fc.letrec<{ block: string }>((tie) => ({
      block: fc.oneof(
        { depthSize: 'small' },
        paragraph,
        fc
          .array(
            fc.array(fc.array(tie('block'), { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
            {
              minLength: 1,
              maxLength: 2,
            },
          )
          .map((rows) => tbl(...rows.map((cells) => cells.map((cell) => cell.join('') + p(''))))),
        fc
          .array(tie('block'), { minLength: 1, maxLength: 2 })
          .map((inner) => `<w:sdt><w:sdtContent>${inner.join('')}</w:sdtContent></w:sdt>`),
      ),
    })).block;
  const tidy = blocksOf(torn(fc.oneof(mark, words)));
  const wild = blocksOf(torn(fc.oneof(mark, words, fc.constantFrom('{{', '}}', '{', '}'))));

  const wellFormed = (xml: string): void => {
    new SaxesParser().write(xml).close();
  };

  test('filled it is well-formed and no placeholder is left over, however Word tore it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tidy, { maxLength: 4 }), values, async (blocks, given) => {
        const marked = Object.fromEntries(
          Object.entries(given).map(([key, each]) => [
            key,
            each.kind === 'text' ? text(`«${each.text.replace(/[{}]/gu, '')}`) : each,
          ]),
        );
        const xml = await filledXml(blocks.join(''), marked);
        wellFormed(xml);
        const left = textOf(xml).join('\n');
        expect(left).not.toMatch(/[{}]/u);
        expect(xml).not.toMatch(/<w:tc>(?:<w:tcPr\/>)?<\/w:tc>|<\/w:tbl><\/w:tc>/);
      }),
      { numRuns: 400 },
    );
  });

  test('values as wild as they may be leave it well-formed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wild, { maxLength: 3 }), values, async (blocks, given) => {
        wellFormed(await filledXml(blocks.join(''), given));
      }),
      { numRuns: 200 },
    );
  });
});
