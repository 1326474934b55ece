import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import type { LetterPlan } from '../../../../domain/letter/letterPlan.ts';
import { transferLetter } from '../../../../domain/letter/transferLetter.ts';
import { fitLines } from '../../../../main/office/letter/fitLines.ts';
import { writeLetter } from '../../../../main/office/letter/writeLetter.ts';
import { exampleCase, texts, today } from '../../../domain/letter/exampleCase.ts';

const examplePlan = (overrides: Partial<LetterPlan> = {}): LetterPlan => {
  const result = transferLetter(exampleCase(), { texts, today });
  if (!result.ok) throw new Error('The letter is blocked.');
  return { ...result.value, ...overrides };
};

const partsOf = async (plan: LetterPlan): Promise<Record<string, string>> => {
  const zip = await JSZip.loadAsync(await writeLetter(plan));
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.name, await file.async('string')] as const)),
  );
};

const documentOf = async (plan: LetterPlan): Promise<string> =>
  (await partsOf(plan))['word/document.xml'] ?? '';

describe('writeLetter', () => {
  test('headings are real headings, table heads are repeated, rows stay whole', async () => {
    const xml = await documentOf(examplePlan());
    expect(xml.match(/w:pStyle w:val="Heading1"/g)).toHaveLength(7);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2);
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

  test('nothing outside the file is referred to', async () => {
    const all = Object.values(await partsOf(examplePlan())).join('');
    expect(all).not.toContain('TargetMode="External"');
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
