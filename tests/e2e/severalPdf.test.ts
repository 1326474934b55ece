import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations } from './practice.ts';
import { recordsOf } from './records.ts';
import { expectRecorded, filesIn, startSeveral, type SeveralStory } from './severalStory.ts';

let story: SeveralStory;
let page: Page;

beforeAll(async () => {
  story = await startSeveral('several-pdf');
  ({ page } = story);
});

afterAll(async () => {
  await story.launched.kill();
});

const textOf = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

test('a run writes each letter as a PDF file, in the register with its form and digest', async () => {
  const some = await story.admit({ className: '10p', base: 5100, size: 3, troubled: 0 });
  await story.prepare(some);
  await story.press('3 Schreiben ausgeben');
  await page.getByRole('radio', { name: 'PDF-Datei' }).check();
  await story.look('ausgeben-pdf');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const folder = await story.chooseFolder();
  await story.sendOut('3 Schreiben ausgeben', 'pdf');
  await story.report('3 von 3 Schreiben liegen im Ordner');
  expect(filesIn(folder, '.pdf')).toHaveLength(3);
  expect(filesIn(folder, '.docx')).toEqual([]);
  const sent = await story.sentIn(some);
  expectRecorded(folder, sent, '.pdf');
  expect(new Set(sent.map(({ format }) => format))).toEqual(new Set(['pdf']));
  const { student } = await recordsOf(page);
  for (const { fileName, studentId } of sent)
    expect(textOf(join(folder, fileName))).toContain(student[studentId]?.familyName);
});

test('a run of PDF files that is cancelled in the middle leaves whole ones only', async () => {
  const some = await story.admit({ className: '10q', base: 5200, size: 12, troubled: 0 });
  await story.prepare(some);
  const folder = await story.chooseFolder();
  await story.sendOut('12 Schreiben ausgeben', 'pdf');
  await page.getByText(/^[1-9] von 12 Schreiben$/).waitFor({ timeout: 90_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
  await story.report(/\d+ von 12 Schreiben liegen im Ordner/);
  const files = filesIn(folder, '.pdf');
  expect(files.length).toBeGreaterThan(0);
  expect(files.length).toBeLessThan(12);
  expectRecorded(folder, await story.sentIn(some), '.pdf');
  for (const name of files) expect(textOf(join(folder, name))).toContain('Probe10q');
  const { handover } = await recordsOf(page);
  const mine = Object.values(handover).filter(({ studentId }) => studentId.startsWith('10q-'));
  expect(mine.filter(({ state }) => state === 'versendet')).toHaveLength(files.length);
});
