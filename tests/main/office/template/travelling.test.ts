import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../../main/office/template/fillTemplate.ts';
import { fullCase, planFor } from '../../../domain/template/fullCase.ts';
import { letterhead } from '../../../support/letterhead.ts';
import { partsOfDocx } from '../../../support/partsOfDocx.ts';
import {
  p,
  run,
  spaces,
  templateFile,
  textOf,
  type TestFile,
} from '../../../support/templateFile.ts';

const letter = async (
  file: TestFile,
  overrides: { practice?: boolean; author?: string } = {},
): Promise<Readonly<Record<string, string>>> =>
  partsOfDocx(
    await fillTemplate({ ...planFor(fullCase()), ...overrides }, await templateFile(file)),
  );

const secret = 'Kevin Schmidt';

describe('what of a template travels into a letter', () => {
  test('logo, styles, header and footer do', async () => {
    const parts = await partsOfDocx(await fillTemplate(planFor(fullCase()), await letterhead()));
    const names = Object.keys(parts);
    expect(names.filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
    expect(names).toEqual(
      expect.arrayContaining(['word/styles.xml', 'word/header1.xml', 'word/footer1.xml']),
    );
    expect(textOf(parts['word/header1.xml'] ?? '').join(' ')).toContain('Oberschule Am Sösetal');
  });

  test('its author, title, keywords and company do not', async () => {
    const parts = await partsOfDocx(await fillTemplate(planFor(fullCase()), await letterhead()));
    expect(Object.values(parts).join('\n')).not.toMatch(/Meier|Kevin|vom März/);
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Staffelstab</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Übergabe F-0147</dc:title>');
    expect(parts['docProps/app.xml']).toBeUndefined();
  });

  test('the author of the letter does when the plan says so', async () => {
    const parts = await letter({ body: p('x') }, { author: 'Jana <Brandt>' });
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Jana &lt;Brandt&gt;</dc:creator>');
  });

  test('comments, hidden text, custom data, earlier pictures and the settings of a session do not', async () => {
    const settings = {
      ...{ kind: 'settings', name: 'settings.xml' },
      xml: `<w:settings ${spaces}><w:docVars><w:docVar w:name="x" w:val="${secret}"/></w:docVars><w:trackRevisions/><w:mailMerge><w:query w:val="${secret}"/></w:mailMerge><w:defaultTabStop w:val="709"/><w:evenAndOddHeaders/></w:settings>`,
    };
    const styles = {
      ...{ kind: 'styles', name: 'styles.xml' },
      xml: `<w:styles ${spaces}><w:style w:styleId="Geheim"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Auch"><w:basedOn w:val="Geheim"/></w:style><w:style w:styleId="Offen"><w:basedOn w:val="Auch"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style></w:styles>`,
    };
    const comment = '<w:r><w:commentReference w:id="1"/></w:r>';
    const body =
      p(
        '<w:commentRangeStart w:id="1"/>',
        run('sichtbar'),
        '<w:commentRangeEnd w:id="1"/>',
        comment,
      ) +
      p(run(secret, '<w:vanish/>'), run('a', '<w:vanish w:val="false"/>')) +
      p(run(secret, '<w:rStyle w:val="Auch"/>'), run('b', '<w:rStyle w:val="Offen"/>')) +
      `<w:p><w:pPr><w:pStyle w:val="Geheim"/></w:pPr>${run(secret)}</w:p>` +
      `<w:sdt><w:sdtPr><w:dataBinding w:xpath="/x"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('c')}</w:sdtContent></w:sdt>` +
      '<w:sectPr><w:printerSettings r:id="rId8"/></w:sectPr>';
    const parts = await letter({
      body,
      parts: [settings, styles],
      relations: [
        { id: 'rId3', kind: 'comments', target: 'comments.xml' },
        { id: 'rId4', kind: 'people', target: 'people.xml' },
        { id: 'rId5', kind: 'customXml', target: '../customXml/item1.xml' },
        { id: 'rId6', kind: 'glossaryDocument', target: 'glossary/document.xml' },
        { id: 'rId8', kind: 'printerSettings', target: 'printerSettings1.bin' },
      ],
      raw: {
        'word/comments.xml': `<w:comments ${spaces}>${p(secret)}</w:comments>`,
        'word/people.xml': `<a>${secret}</a>`,
        'word/glossary/document.xml': `<a>${secret}</a>`,
        'word/printerSettings1.bin': secret,
        'customXml/item1.xml': `<a>${secret}</a>`,
        'docProps/app.xml': `<Properties><Company>${secret}</Company></Properties>`,
        'docProps/custom.xml': `<Properties>${secret}</Properties>`,
        'docProps/thumbnail.jpeg': secret,
      },
    });
    expect(Object.keys(parts).toSorted()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/settings.xml',
      'word/styles.xml',
    ]);
    const all = Object.values(parts).join('\n');
    expect(all).not.toMatch(
      /Kevin|comment|dataBinding|showingPlcHdr|printerSettings|mailMerge|trackRev/,
    );
    expect(parts['word/settings.xml']).toMatch(/defaultTabStop.*evenAndOddHeaders/);
    expect(textOf(parts['word/document.xml'] ?? '').filter((line) => line !== '')).toEqual([
      'sichtbar',
      'a',
      'b',
      'c',
    ]);
  });

  test('the place of a picture on its author’s disk does not', async () => {
    const picture =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Grafik 1" descr="C:\\Users\\meier\\Logo.png"/></wp:inline></w:drawing><w:pict><v:shape alt="Wappen" o:href="file:///C:/meier.png"/></w:pict></w:r>';
    const xml = (await letter({ body: p(picture) }))['word/document.xml'] ?? '';
    expect(xml).not.toContain('meier');
    expect(xml).toMatch(/name="Grafik 1" descr="".*alt="Wappen"/);
  });

  test('the same plan and template make the same file', async () => {
    const [plan, file] = [planFor(fullCase()), await letterhead()];
    const one = await fillTemplate(plan, file);
    expect(Buffer.from(await fillTemplate(plan, file)).equals(one)).toBe(true);
  });
});

describe('the practice band', () => {
  const band = 'ÜBUNG – erfundene Daten';
  const banded = (parts: Readonly<Record<string, string>>): string[] =>
    Object.entries(parts)
      .filter(([name, xml]) => /header|band/u.test(name) && xml.includes(band))
      .map(([name]) => name);

  test('stands on the pages of a template without headers, and on none of a real letter', async () => {
    const body = p('x') + '<w:sectPr><w:titlePg/></w:sectPr>';
    const parts = await letter({ body }, { practice: true });
    expect(banded(parts)).toEqual([
      'word/band-default-11906.xml',
      'word/band-first-11906.xml',
      'word/band-even-11906.xml',
    ]);
    expect(parts['word/document.xml']?.match(/<w:headerReference /g)).toHaveLength(3);
    expect(parts['[Content_Types].xml']?.match(/header\+xml/g)).toHaveLength(3);
    expect(Object.values(await letter({ body })).join('')).not.toContain('ÜBUNG');
  });

  test('stands in every header a template has, and in new ones for the other pages', async () => {
    const header = (name: string) => ({
      ...{ kind: 'header', name },
      xml: `<w:hdr ${spaces}>${p(name)}</w:hdr>`,
    });
    const first = '<w:sectPr><w:headerReference w:type="default" r:id="part1"/></w:sectPr>';
    const second =
      '<w:sectPr><w:headerReference w:type="first" r:id="part2"/><w:titlePg/></w:sectPr>';
    const body = `<w:p><w:pPr>${first}</w:pPr></w:p>${p('x')}${second}`;
    const parts = await letter(
      { body, parts: [header('header1.xml'), header('header2.xml')] },
      { practice: true },
    );
    expect(banded(parts)).toEqual([
      'word/header1.xml',
      'word/header2.xml',
      'word/band-first-11906.xml',
      'word/band-even-11906.xml',
    ]);
  });

  test('goes across landscape pages too, where the header of upright ones goes on', async () => {
    const size = (width: number) => `<w:pgSz w:w="${width}" w:h="11906"/>`;
    const first = `<w:sectPr><w:headerReference w:type="default" r:id="part1"/>${size(11906)}</w:sectPr>`;
    const body = `<w:p><w:pPr>${first}</w:pPr></w:p>${p('x')}<w:sectPr>${size(16838)}</w:sectPr>`;
    const header = `<w:hdr ${spaces}>${p('Kopf')}</w:hdr>`;
    const parts = await letter(
      { body, parts: [{ kind: 'header', name: 'header1.xml', xml: header }] },
      { practice: true },
    );
    const widths = ['word/header1.xml', 'word/header1-16838.xml'].map((name) => {
      expect(textOf(parts[name] ?? '').join(' ')).toContain('Kopf');
      return /w:framePr w:w="(\d+)"/.exec(parts[name] ?? '')?.[1];
    });
    expect(widths).toEqual(['11906', '16838']);
    expect(parts['word/document.xml']?.match(/<w:headerReference /g)).toHaveLength(6);
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="header1-16838.xml"');
  });

  test('stands in a template that says nothing of its pages', async () => {
    const parts = await letter({ body: p('x') }, { practice: true });
    expect(parts['word/document.xml']).toMatch(
      /<w:sectPr>(?:<w:headerReference [^>]*>){3}<\/w:sectPr><\/w:body>/,
    );
  });
});
