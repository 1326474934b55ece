import { describe, expect, test } from 'vitest';
import type { LetterPlan } from '../../../../domain/letter/letterPlan.ts';
import type { PaperPlan } from '../../../../domain/letter/paperPlan.ts';
import { transferLetter } from '../../../../domain/letter/transferLetter.ts';
import { fitLines } from '../../../../main/office/letter/fitLines.ts';
import { metadataName, wordFrame } from '../../../../main/office/letter/wordFrame.ts';
import { writePaper } from '../../../../main/office/letter/writePaper.ts';
import { exampleCase, texts, today } from '../../../domain/letter/exampleCase.ts';
import { exampleForm } from '../../../domain/letter/exampleForm.ts';
import { partsOfDocx } from '../../../support/partsOfDocx.ts';

const examplePlan = (overrides: Partial<LetterPlan> = {}): LetterPlan => {
  const result = transferLetter(exampleCase(), { texts, today });
  if (!result.ok) throw new Error('The letter is blocked.');
  return { ...result.value, ...overrides };
};

const partsOf = async (plan: PaperPlan): Promise<Record<string, string>> =>
  partsOfDocx(await writePaper(plan));

const documentOf = async (plan: PaperPlan): Promise<string> =>
  (await partsOf(plan))['word/document.xml'] ?? '';

describe('a letter', () => {
  test('headings are real headings, table heads are repeated, rows stay whole', async () => {
    const plan = examplePlan();
    const content = plan.blocks.flatMap((block) => block.content);
    const tables = content.filter(({ kind }) => kind === 'table').length;
    const xml = await documentOf(plan);
    expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(7);
    expect(tables).toBeGreaterThan(1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(tables);
    expect(xml.match(/<w:cantSplit\/>/g)?.length).toBeGreaterThan(20);
  });

  test('the metadata name the product, the title has no name of a person', async () => {
    const core = (await partsOf(examplePlan()))['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:creator>Staffelstab</dc:creator>');
    expect(core).toContain('<dc:title>Übergabe F-0147</dc:title>');
    expect(core).not.toMatch(/Heide|Brandt/);
  });

  test('the author stands in the metadata when the plan says so', async () => {
    const core = (await partsOf(examplePlan({ author: 'Jana Brandt' })))['docProps/core.xml'];
    expect(core).toContain('<dc:creator>Jana Brandt</dc:creator>');
  });

  test('the language is German everywhere', async () => {
    const styles = (await partsOf(examplePlan()))['word/styles.xml'] ?? '';
    expect(styles).toContain('w:val="de-DE"');
  });

  test('every page of a practice letter says so, no page of a real one', async () => {
    const headersOf = async (practice: boolean) =>
      Object.entries(await partsOf(examplePlan({ practice })))
        .filter(([name]) => /word\/header\d\.xml/.test(name))
        .map(([, xml]) => xml.includes('ÜBUNG – erfundene Daten'));
    expect(await headersOf(true)).toEqual([true, true]);
    expect(await headersOf(false)).toEqual([false, false]);
  });

  test('characters XML does not know are left out, markup stays text, all letters stay', async () => {
    const xml = await documentOf(
      examplePlan({ subject: 'A\u0000B\u0008 <w:p> & "Nguyễn-Łącki-Đorđević ʿAlī ẞ 👍🏽"\ud800' }),
    );
    expect(xml).toContain('AB &lt;w:p&gt; &amp; &quot;Nguyễn-Łącki-Đorđević ʿAlī ẞ 👍🏽&quot;');
  });

  test('a line break becomes a break, a blank line a new paragraph', async () => {
    const blocks = [
      { heading: null, content: [{ kind: 'paragraph' as const, text: 'eins\nzwei\n\ndrei' }] },
    ];
    const xml = await documentOf(examplePlan({ blocks }));
    expect(xml).toMatch(/eins<\/w:t><\/w:r><w:r><w:br\/><w:t[^>]*>zwei/);
    expect(xml).not.toMatch(/zwei<\/w:t><\/w:r><w:r><w:br\/>/);
  });

  test('the same plan gives the same bytes, whatever was written before', async () => {
    const first = await writePaper(examplePlan());
    await writePaper(exampleForm({ practice: true }));
    expect(await writePaper(examplePlan())).toEqual(first);
  });

  test('nothing in the file tells when it was written', async () => {
    const parts = await partsOf(examplePlan());
    expect(JSON.stringify(parts)).not.toMatch(
      new RegExp(`${new Date().getFullYear()}-\\d\\d-\\d\\dT`),
    );
    expect(parts['docProps/core.xml']).not.toMatch(/dcterms/);
  });

  test('its parts are those docx itself would write', async () => {
    const { constant, framed } = await wordFrame();
    const parts = await partsOf(examplePlan());
    expect(framed.map(({ own }) => own).toSorted()).toEqual([
      'body',
      'firstHeader',
      'followHeader',
      'footer',
      'footer',
    ]);
    const names = [...Object.keys(constant), ...framed.map(({ name }) => name), metadataName];
    expect(Object.keys(parts).toSorted()).toEqual(names.toSorted());
    for (const { name } of framed) expect(parts[name]).not.toContain('OWN:');
  });

  test('a text that looks like the mark of a part stays a text', async () => {
    const xml = await documentOf(examplePlan({ subject: 'OWN:footer: und OWN:body:' }));
    expect(xml).toContain('OWN:footer: und OWN:body:');
  });

  test('nothing outside the file is referred to', async () => {
    const all = Object.values(await partsOf(examplePlan())).join('');
    expect(all).not.toContain('TargetMode="External"');
  });
});

describe('a form', () => {
  test('its heading is a title, its blocks have real headings, table heads are repeated', async () => {
    const xml = await documentOf(exampleForm());
    expect(xml.match(/w:pStyle w:val="Title"/g)).toHaveLength(1);
    expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(3);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });

  test('what introduces lines to sign is kept with them, and they with each other', async () => {
    const xml = await documentOf(exampleForm());
    const end = xml.slice(xml.indexOf('Unterschriften'));
    const introduction = end.slice(end.indexOf('<w:p>'), end.indexOf('<w:tbl>'));
    expect(introduction).toContain('<w:keepNext/>');
    const rows = end.split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:keepNext/>'))).toEqual([true, true, true, false]);
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
  });

  test('each blank has its label once and as many lines as are wanted', async () => {
    const rows = [{ label: 'Bemerkungen', lines: 4 }];
    const blocks = [{ heading: null, content: [{ kind: 'blanks' as const, rows }] }];
    const xml = await documentOf(exampleForm({ blocks }));
    expect(xml.match(/<w:tr>/g)).toHaveLength(4);
    expect(xml.match(/Bemerkungen/g)).toHaveLength(1);
  });

  test('it has no marks for folding, and every page of a practice form says so', async () => {
    const parts = await partsOf(exampleForm({ practice: true }));
    const headers = Object.entries(parts).filter(([name]) => /word\/header\d\.xml/.test(name));
    const frames = headers.map(([, xml]) => xml.match(/<w:framePr/g)?.length ?? 0);
    expect(frames).toEqual([1, 1]);
    for (const [, xml] of headers) expect(xml).toContain('ÜBUNG – erfundene Daten');
  });

  test('language and metadata are those of a letter', async () => {
    const parts = await partsOf(exampleForm());
    expect(parts['word/styles.xml']).toContain('w:val="de-DE"');
    expect(parts['docProps/core.xml']).toContain('<dc:creator>Staffelstab</dc:creator>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>Einwilligung F-0147</dc:title>');
  });
});

describe('fitLines', () => {
  const box = { width: 80, height: 27.3 };

  test('six short lines keep the size of the text', () => {
    expect(
      fitLines(
        Array.from({ length: 5 }, () => 'Herrn Jan Weiß'),
        box,
        [11, 10, 9],
      ),
    ).toBe(11);
  });

  test('lines that wrap are set smaller, and the smallest size is never undercut', () => {
    const long = Array.from({ length: 6 }, () => 'Hohenstein-'.repeat(6));
    expect(fitLines(long, box, [11, 10, 9, 8, 7, 6])).toBeLessThan(9);
    expect(
      fitLines(
        Array.from({ length: 40 }, () => 'X'),
        box,
        [11, 7],
      ),
    ).toBe(7);
  });
});
