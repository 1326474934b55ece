import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type {} from '../../renderer/state/bridge.ts';
import {
  overviewKinds,
  type OverviewName,
} from '../../renderer/pages/evaluations/overviewKinds.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import type { LaunchedApp } from './launch.ts';
import { inTheme } from './look.ts';
import { mayMount, plugIn } from './medium.ts';
import { onOfficePc } from './officePc.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';
import { recordsOf } from './records.ts';

const patience = { timeout: 20_000 };
const pictures = join(repoRoot, 'artifacts/overviews');
const home = mkdtempSync(join(tmpdir(), 'staffelstab-overviews-'));
const documents = join(home, 'dokumente');

let launched: LaunchedApp;
let page: Page;

/** Whom the practice data do not have: people at the Praxistage. */
const addParticipations = (): Promise<void> =>
  page.evaluate(async () => {
    const given = await window.staffelstab.ask['vault.records']({});
    if (!given.ok) throw new Error('The practice vault is not open.');
    const data = JSON.parse(given.value) as VaultData;
    const bbs = Object.values(data.partner).find(({ kind }) => kind === 'bbs');
    const changes = Object.values(data.enrolment)
      .filter(({ schoolYear }) => schoolYear === '2026/2027')
      .slice(0, 40)
      .map(({ studentId }, index) => ({
        put: 'participation' as const,
        record: {
          ...{ id: `praxistag-${index}`, studentId, schoolYear: '2026/2027' as const },
          ...{ partnerId: bbs?.id ?? null, fields: ['Holztechnik', 'Metalltechnik'] },
          ...{ status: 'nimmt_teil' as const, daysPlanned: 36, daysAttended: index },
          ...{ feedback: '', createdAt: '2026-09-01T08:00:00.000Z' },
          ...{ changedAt: '2026-09-01T08:00:00.000Z' },
        },
      }));
    const saved = await window.staffelstab.ask['records.commit']({ action: 'Praxistage', changes });
    if (!saved.ok) throw new Error(JSON.stringify(saved));
  });

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  mkdirSync(documents);
  launched = await launchPractice(home);
  ({ page } = launched);
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refusals.push(message.text());
  });
  await onOfficePc(launched.app);
  await addParticipations();
  await goTo(page, '/auswertungen');
});

afterAll(async () => {
  await launched.kill();
});

/** What the save dialog will answer. */
const answerDialog = (path: string): Promise<void> =>
  launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

const choose = async (name: OverviewName): Promise<void> => {
  await page.getByRole('combobox', { name: 'Übersicht' }).click();
  await page.getByRole('option', { name: overviewKinds[name].label }).click();
};

const exportTo = async (path: string): Promise<void> => {
  await answerDialog(path);
  await page
    .getByRole('button', { name: 'Als Excel ausgeben' })
    .and(page.locator(':not([data-loading])'))
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' }).click();
};

const closeNotices = async (): Promise<void> => {
  const close = page.locator('.mantine-Notification-closeButton');
  while ((await close.count()) > 0) {
    await close.first().click();
    await page.waitForTimeout(300);
  }
};

const expectRefusal = async (title: string): Promise<void> => {
  await page.getByText(title, { exact: true }).waitFor();
  await closeNotices();
};

const records = (): Promise<VaultData> => recordsOf(page);

/** How many lines the page says it would export. */
const shownRows = async (): Promise<number> => {
  const said = await page.getByText(/^Export: \d+ von/).textContent();
  return Number(/Export: (\d+)/.exec(said ?? '')?.[1]);
};

/** The texts of the row of a sheet that begins with a word. */
const sharedRow = async (path: string, sheet: number, first: string): Promise<string[]> => {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
  const strings = [...(await part('xl/sharedStrings.xml')).matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(
    ([, text = '']) => text,
  );
  const rows = [
    ...(await part(`xl/worksheets/sheet${sheet}.xml`)).matchAll(/<row .*?<\/row>/gs),
  ].map(([row]) =>
    [...row.matchAll(/t="s"><v>(\d+)<\/v>/g)].map(([, at]) => strings[Number(at)] ?? ''),
  );
  return rows.find((row) => row[0] === first) ?? [];
};

/** Many more people who leave school this year. */
const addLeavers = (count: number): Promise<void> =>
  page.evaluate(async (wanted) => {
    const given = await window.staffelstab.ask['vault.records']({});
    if (!given.ok) throw new Error('The practice vault is not open.');
    const data = JSON.parse(given.value) as VaultData;
    const model = Object.values(data.student).find(({ leavesOn }) => leavesOn !== null);
    if (model === undefined) throw new Error('Nobody leaves school.');
    const people = Array.from({ length: wanted }, (_, index) => ({
      put: 'student' as const,
      record: {
        ...model,
        ...{
          id: `viele-${index}`,
          caseNumber: `F-${20_000 + index}`,
          familyName: `Viele ${index}`,
        },
        ...{ leavesOn: '2027-07-07' as const, objection: false, status: 'aktiv' as const },
        addressBlocked: false,
      },
    }));
    for (let from = 0; from < people.length; from += 2000) {
      const changes = people.slice(from, from + 2000);
      const saved = await window.staffelstab.ask['records.commit']({ action: 'Viele', changes });
      if (!saved.ok) throw new Error(JSON.stringify(saved));
    }
  }, count);

const names = Object.keys(overviewKinds) as readonly OverviewName[];

/** What the policy of the page refused since the program began. */
const refusals: string[] = [];

/** Companies are of more branches than anybody compares. */
const charted = (name: OverviewName): boolean => name !== 'companies';

describe.each(['light', 'dark'] as const)('on the screen in %s', (theme) => {
  beforeAll(() => inTheme(page, theme));
  afterAll(() => inTheme(page, 'light'));

  test.each(names)('%s is shown as it will stand in the file, without a barrier', async (name) => {
    await choose(name);
    await page.getByRole('tab', { name: 'Zahlen' }).click();
    const charts = page.getByRole('img', { name: /^Balkendiagramm/ });
    if (charted(name)) await charts.locator('svg').first().waitFor();
    else expect(await charts.count()).toBe(0);
    await page.screenshot({ path: join(pictures, `${name}-counts-${theme}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    if (charted(name)) await charts.last().scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(pictures, `${name}-charts-${theme}.png`) });
    await page.getByRole('tab', { name: 'Liste' }).click();
    await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
    expect(await axeViolations(page)).toEqual([]);
  });
});

describe('a chart on the screen', () => {
  test('says its numbers as the table above it does', async () => {
    await choose('placements');
    await page.getByRole('tab', { name: 'Zahlen' }).click();
    const rows = await page
      .getByRole('table', { name: 'Nach Stand', exact: true })
      .locator('tbody tr')
      .evaluateAll((found) =>
        found.map((row) => Array.from(row.children, (cell) => cell.textContent)),
      );
    const chart = page.getByRole('img', { name: /^Balkendiagramm „Nach Stand“/ });
    expect(await chart.getAttribute('aria-label')).toBe(
      `Balkendiagramm „Nach Stand“. ${rows.map(([name, count]) => `${name}: ${count}`).join('; ')}.`,
    );
    const labels = await chart.locator('.recharts-label-list text').allTextContents();
    expect(labels.filter((label) => label !== '')).toEqual(
      rows.map(([, count]) => count).filter((count) => count !== '0'),
    );
    await page.getByRole('tab', { name: 'Liste' }).click();
  });

  test('is drawn without anything the policy of the page refuses', () => {
    expect(refusals).toEqual([]);
  });
});

describe('exported', () => {
  test.each(names)('%s is a whole workbook that says on its face what it is', async (name) => {
    await choose(name);
    const path = join(documents, `${name}.xlsx`);
    await exportTo(path);
    await expect.poll(() => existsSync(path), patience).toBe(true);
    const zip = await JSZip.loadAsync(readFileSync(path));
    const words = await zip.file('xl/sharedStrings.xml')?.async('string');
    expect(words).toContain('Stand: ');
    expect(words).toMatch(/Vertraulich: |Ohne personenbezogene Daten: /);
    expect(words).toContain('ÜBUNG');
    await page.getByText('Die Datei ist geschrieben').first().waitFor();
    await closeNotices();
  });

  test('with numbers only there is one sheet and no name on it', async () => {
    await choose('transition');
    await page.getByRole('switch', { name: 'nur Zahlen, ohne Namen' }).click();
    const path = join(documents, 'zahlen.xlsx');
    await exportTo(path);
    await expect.poll(() => existsSync(path), patience).toBe(true);
    const zip = await JSZip.loadAsync(readFileSync(path));
    expect(Object.keys(zip.files).filter((part) => /worksheets\/sheet\d/.test(part))).toHaveLength(
      1,
    );
    const words = (await zip.file('xl/sharedStrings.xml')?.async('string')) ?? '';
    const family = Object.values((await records()).student).map(({ familyName }) => familyName);
    expect(family.filter((one) => words.includes(one))).toEqual([]);
    await page.getByRole('switch', { name: 'nur Zahlen, ohne Namen' }).click();
    await closeNotices();
  });

  test('a list that comes back has its columns to fill in, on the screen and in the file', async () => {
    await choose('practiceDays');
    await page.getByRole('switch', { name: 'mit Spalten zum Ausfüllen' }).click();
    await page.getByRole('columnheader', { name: 'Anwesenheitstage' }).waitFor();
    await page.screenshot({ path: join(pictures, 'to-fill-in.png') });
    const path = join(documents, 'ausfuellen.xlsx');
    await exportTo(path);
    await expect.poll(() => existsSync(path), patience).toBe(true);
    expect((await sharedRow(path, 2, 'Name')).slice(-3)).toEqual([
      'Nimmt teil',
      'Anwesenheitstage',
      'Stand am',
    ]);
    await page.getByRole('switch', { name: 'mit Spalten zum Ausfüllen' }).click();
    await closeNotices();
  });

  test('the columns and their order are those of the screen, and are kept', async () => {
    await choose('transition');
    await page.getByRole('button', { name: /^Spalten/ }).click();
    await page.getByRole('button', { name: 'Klasse nach vorn' }).click();
    await page.getByRole('checkbox', { name: 'Berufswunsch' }).uncheck();
    await page.screenshot({ path: join(pictures, 'columns.png') });
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => (await records()).draft['overview/transition']?.content, patience)
      .toMatch(/^\{"columns":\["class","pupil","expectedDegree","planned"/);
    const path = join(documents, 'spalten.xlsx');
    await exportTo(path);
    await expect.poll(() => existsSync(path), patience).toBe(true);
    const sheet = await sharedRow(path, 2, 'Klasse');
    expect(sheet.slice(0, 4)).toEqual([
      'Klasse',
      'Name',
      'Abschluss erwartet',
      'Geplanter Anschluss',
    ]);
    await closeNotices();
  });
});

describe('beside the file', () => {
  test('the table is copied as text and as a table, cell for cell', async () => {
    await choose('companies');
    await page.getByRole('button', { name: 'Tabelle kopieren' }).click();
    await page.getByText('Die Tabelle ist kopiert').waitFor();
    const read = await launched.app.evaluate(({ clipboard }) => {
      const { readText, readHTML } = clipboard as unknown as Record<string, () => string>;
      return [readText?.() ?? '', readHTML?.() ?? ''];
    });
    const [text = '', html = ''] = read;
    const lines = text.split('\n');
    expect(lines[0]).toBe(
      'Betrieb\tBranche\tOrt\tTelefon\tAnsprechperson\tPraktika\tPlätze\tBerufe\tBedingungen\tauch mit Unterstützungsbedarf',
    );
    expect(new Set(lines.map((line) => line.split('\t').length))).toEqual(new Set([10]));
    expect(html).toContain('<table');
    await closeNotices();
  });

  test('the paper holds the whole list, also what the screen would scroll to', async () => {
    await choose('transition');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: 'Drucken' }).click();
    const paper = page.locator('.print-overview');
    await paper.waitFor({ state: 'attached' });
    const rows = await paper.locator('section').nth(1).locator('tbody tr').count();
    expect(rows).toBe(await shownRows());
    await page.emulateMedia({ media: 'print' });
    await page.screenshot({ path: join(pictures, 'printed.png') });
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => paper.count(), patience).toBe(0);
  });
});

describe('a place that cannot take the file', () => {
  const old = 'die Datei von gestern';

  test.runIf(mayMount)(
    'a full stick keeps the old file whole, and so does a protected one',
    async () => {
      const stick = plugIn(256 * 1024);
      try {
        const path = join(stick.at, 'liste.xlsx');
        writeFileSync(path, old);
        stick.fill();
        await exportTo(path);
        await expectRefusal('Der Datenträger ist voll');
        expect(readFileSync(path, 'utf8')).toBe(old);
        stick.empty();
        stick.protect();
        await exportTo(path);
        await expectRefusal('Der Ordner ist schreibgeschützt');
        expect(readFileSync(path, 'utf8')).toBe(old);
      } finally {
        stick.dispose();
      }
    },
  );

  test.runIf(mayMount)('a file another program holds keeps what it was', async () => {
    const path = join(documents, 'offen.xlsx');
    writeFileSync(path, old);
    // A file something is mounted on cannot be replaced, as one that is open in Excel on Windows.
    execFileSync('mount', ['--bind', path, path], { stdio: 'pipe' });
    try {
      await exportTo(path);
      await expectRefusal('Die Datei ist noch in einem anderen Programm geöffnet');
      expect(readFileSync(path, 'utf8')).toBe(old);
    } finally {
      execFileSync('umount', [path], { stdio: 'pipe' });
    }
    expect(readdirSync(documents).filter((file) => file.startsWith('.staffelstab'))).toEqual([]);
  });

  test('after each of them the next export works', async () => {
    const path = join(documents, 'danach.xlsx');
    await exportTo(path);
    await expect.poll(() => existsSync(path), patience).toBe(true);
    await closeNotices();
  });
});

describe('a list of thousands', () => {
  test('shows how far it is, can be cancelled in the middle and leaves the old file', async () => {
    await addLeavers(15_000);
    await choose('unplaced');
    await choose('transition');
    await page.getByText(/Export: 150\d\d von 150\d\d/).waitFor(patience);
    const path = join(documents, 'viele.xlsx');
    writeFileSync(path, 'die Datei von gestern');
    await exportTo(path);
    const dialog = page.getByRole('dialog', { name: 'Die Excel-Datei entsteht' });
    await dialog.getByText(/^\d+ von \d+ Zeilen$/).waitFor();
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(readFileSync(path, 'utf8')).toBe('die Datei von gestern');
    expect(readdirSync(documents).filter((file) => file.startsWith('.staffelstab'))).toEqual([]);
    await exportTo(path);
    await expect
      .poll(() => readFileSync(path).subarray(0, 2).toString('latin1'), { timeout: 120_000 })
      .toBe('PK');
  });
});
