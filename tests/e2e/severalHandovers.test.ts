import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handover } from '../../domain/handover/handoverSchema.ts';
import { put } from '../../domain/record/change.ts';
import { handoverListColumns } from '../../domain/sheet/handoverListColumns.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import type { Klasse } from '../support/readyClass.ts';
import { axeViolations, goTo } from './practice.ts';
import { commit, recordsOf } from './records.ts';
import {
  expectRecorded,
  filesIn,
  institution,
  startSeveral,
  type SeveralStory,
} from './severalStory.ts';

let story: SeveralStory;
let page: Page;

const press = (name: string | RegExp): Promise<void> => story.press(name);

const pick = (label: string, option: string | RegExp): Promise<void> => story.pick(label, option);

const look = (name: string): Promise<void> => story.look(name);

/** The texts of Word files, read by python-docx. */
const readDocx = (paths: readonly string[]): Readonly<Record<string, { text: string }>> =>
  JSON.parse(
    execFileSync('/usr/bin/python3', [join(repoRoot, 'tests/office/readLetters.py')], {
      input: paths.join('\n'),
      encoding: 'utf8',
    }),
  ) as Readonly<Record<string, { text: string }>>;

const listReader = `
import json, sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(json.dumps([[None if c is None else str(c) for c in row] for row in sheet.iter_rows(values_only=True)]))
`;

/** The rows of the list below its header, as header and value, read by openpyxl. */
const readList = (path: string): readonly Readonly<Record<string, string>>[] => {
  const said = execFileSync('/usr/bin/python3', ['-c', listReader, path], { encoding: 'utf8' });
  const rows = JSON.parse(said) as readonly (readonly (string | null)[])[];
  const head = rows.findIndex(([first]) => first === 'Zeichen');
  const headers = rows[head] ?? [];
  return rows.slice(head + 1).map((row) =>
    Object.fromEntries(
      headers.flatMap((header, at) => {
        const value = row[at] ?? '';
        return header === null || value === '' ? [] : [[header, value]];
      }),
    ),
  );
};

const wordsIn = (folder: string): readonly string[] => filesIn(folder, '.docx');

/** Every letter in the folder is recorded, opens in another program and tells of its person. */
const expectWhole = async (folder: string, klasse: Klasse): Promise<void> => {
  const sent = await story.sentIn(klasse);
  expectRecorded(folder, sent, '.docx');
  const texts = readDocx(wordsIn(folder).map((name) => join(folder, name)));
  const { student } = await recordsOf(page);
  for (const { fileName, studentId, document } of sent)
    if (document === 'uebergabe')
      expect(texts[join(folder, fileName)]?.text).toContain(student[studentId]?.familyName);
};

beforeAll(async () => {
  story = await startSeveral('several');
  ({ page } = story);
});

afterAll(async () => {
  await story.launched.kill();
});

describe('a class of 28 with five blocked', () => {
  let whole: Klasse;
  let folder: string;

  beforeAll(async () => {
    whole = await story.admit({ className: '10x', base: 5000, size: 28, troubled: 5 });
  });

  test('stands in a table that says who is ready, who is blocked and why', async () => {
    await goTo(page, '/uebergaben');
    await press('Mehrere');
    await page.getByRole('menuitem', { name: 'Für eine Klasse vorbereiten' }).click();
    await pick('Klasse', /^10x /);
    await pick('Stelle', institution);
    await pick('Angaben nach Vorlage', 'Jugendwerkstatt');
    await page.getByLabel('Anlass für alle').fill('Die Schulzeit endet im Sommer.');
    await look('vorbereiten');
    await press('28 Übergaben vorbereiten');
    await page.getByRole('heading', { level: 1, name: 'Mehrere Übergaben' }).waitFor();
    await page.getByText('nur blockierte (5)').click();
    await look('blockierte');
    const table = page.getByRole('grid', { name: 'Mehrere Übergaben' });
    const said = (await table.innerText()).replaceAll(/\s+/gu, ' ');
    for (const reason of [
      'Es besteht eine Auskunftssperre',
      'Die Verarbeitung dieses Falls ist eingeschränkt',
      'Es liegt ein Widerspruch gegen die Verarbeitung vor',
      'darf übermittelt werden: nicht eingewilligt',
      'Eine Einwilligung für diese Stelle ist widerrufen',
    ])
      expect(said).toContain(reason);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByText('alle (28)').click();
    await look('alle');
  });

  test('prepared again takes the open drafts and doubles none', async () => {
    const count = async () => Object.keys((await recordsOf(page)).handover).length;
    const before = await count();
    await goTo(page, '/uebergaben');
    await press('Mehrere');
    await page.getByRole('menuitem', { name: 'Für eine Klasse vorbereiten' }).click();
    await pick('Klasse', /^10x /);
    await pick('Stelle', institution);
    await press('28 Übergaben vorbereiten');
    await page.getByRole('heading', { level: 1, name: 'Mehrere Übergaben' }).waitFor();
    expect(await count()).toBe(before);
  });

  test('leads from a blocked line to the place where it is put right', async () => {
    await page.getByText('nur blockierte (5)').click();
    await page.getByRole('row', { name: /nicht eingewilligt/ }).click();
    await page.getByRole('tab', { name: /Einwilligungen/, selected: true }).waitFor();
    await goTo(page, '/uebergaben/mehrere');
  });

  test('lets 23 letters out into a folder and leaves the blocked ones back', async () => {
    folder = await story.chooseFolder();
    await press('23 Schreiben ausgeben');
    await page.getByRole('radio', { name: 'Post' }).check();
    await look('ausgeben');
    await press('Ordner wählen und ausgeben');
    await story.report('23 von 23 Schreiben liegen im Ordner');
    await look('bericht');
    expect(await axeViolations(page)).toEqual([]);
    expect(wordsIn(folder)).toHaveLength(23);
    await expectWhole(folder, whole);
  });

  test('has a list that tells of each person what their letter tells, and nothing entrusted', async () => {
    const [name] = readdirSync(folder).filter((one) => one.endsWith('.xlsx'));
    expect(name).toMatch(/^Uebergabeliste_\d{4}-\d\d-\d\d_jugendwerkstatt\.xlsx$/u);
    const rows = readList(join(folder, name ?? ''));
    expect(rows).toHaveLength(23);
    const sent = await story.sentIn(whole);
    const { student } = await recordsOf(page);
    const fieldOf = new Map(handoverListColumns.map((one) => [one.column.header, one.field]));
    for (const row of rows) {
      const mine = sent.filter(
        ({ studentId }) => student[studentId]?.caseNumber === row['Zeichen'],
      );
      const letter = mine.find(({ document }) => document === 'uebergabe');
      const list = mine.find(({ document }) => document === 'liste');
      const told = new Set(Object.keys(row).map((header) => fieldOf.get(header) ?? null));
      told.delete(null);
      expect([...told].toSorted()).toEqual(list?.fields.toSorted());
      for (const field of told) expect(letter?.fields).toContain(field);
      expect(row['Schreiben']).toBe(letter?.fileName);
    }
    expect(JSON.stringify(rows)).not.toContain('Vertraulich');
  });
});

test('a run that is cancelled leaves whole files, and the rest can go out after it', async () => {
  const size = 120;
  const some = await story.admit({ className: '10y', base: 6000, size, troubled: 0 });
  await story.prepare(some);
  const folder = await story.chooseFolder();
  await press(`${size} Schreiben ausgeben`);
  await page.getByRole('radio', { name: 'Post' }).check();
  await press('Ordner wählen und ausgeben');
  await page.getByText(/^[1-9]\d* von 120 Schreiben$/).waitFor({ timeout: 60_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
  await story.report(/\d+ von 120 Schreiben liegen im Ordner/);
  await look('abgebrochen');
  const done = wordsIn(folder).length;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(size);
  await expectWhole(folder, some);
  const { handover } = await recordsOf(page);
  const states = Object.values(handover).filter(({ studentId }) => studentId.startsWith('10y-'));
  expect(states.filter(({ state }) => state === 'versendet')).toHaveLength(done);
  const rest = await story.chooseFolder();
  await press(`${size - done} Schreiben ausgeben`);
  await page.getByRole('radio', { name: 'Post' }).check();
  await press('Ordner wählen und ausgeben');
  await story.report(`${size - done} von ${size - done} Schreiben liegen im Ordner`);
  expect(wordsIn(rest)).toHaveLength(size - done);
});

describe('a Jugendberufsagentur with three partners', () => {
  let copies: readonly string[];

  beforeAll(async () => {
    const alone = await story.admit({ className: '10z', base: 7000, size: 1, troubled: 0 });
    const { consent } = await recordsOf(page);
    const [agentur, jobcenter, jugendamt] = await Promise.all(
      ['agentur', 'jobcenter', 'jugendamt'].map(story.partnerOf),
    );
    const known = consent[`${alone.className}-0-consent`];
    if (known === undefined) throw new Error('Nobody agreed.');
    const to = (...ids: readonly (string | undefined)[]) =>
      ids.map((id) => ({ partnerId: id ?? '', personId: null, function: '' }));
    await commit(page, [
      put('consent', {
        ...known,
        id: 'jba-all',
        recipients: to(agentur, jobcenter, jugendamt),
        groups: ['person', 'kontakt', 'schule', 'orientierung', 'anschluss'],
      }),
      put('consent', {
        ...known,
        ...{ id: 'jba-help', recipients: to(jobcenter), groups: ['unterstuetzung'] },
      }),
    ]);
  });

  const editor = (name: string | RegExp) => page.getByRole('checkbox', { name });

  test('is begun as three copies at once, each with its own addressee', async () => {
    await goTo(page, '/uebergaben');
    await press('Neue Übergabe');
    await page.getByRole('combobox', { name: 'Jugendliche oder Jugendlicher' }).fill('Probe10z');
    await page.getByRole('option', { name: /Probe10z/ }).click();
    await pick('Stelle', /^Jugendberufsagentur/);
    await pick('Person bei Agentur für Arbeit Musterthal', /Kaltenbach/);
    await look('jba-beginnen');
    await press('3 Ausfertigungen beginnen');
    await page.getByText('Jugendberufsagentur Musterthal: 3 Ausfertigungen').waitFor();
    const { handover, partner } = await recordsOf(page);
    const mine = Object.values(handover).filter(({ studentId }) => studentId === '10z-0');
    copies = mine.map(({ id }) => id);
    expect(mine.map(({ partnerId }) => partner[partnerId ?? '']?.kind).toSorted()).toEqual([
      'agentur',
      'jobcenter',
      'jugendamt',
    ]);
    expect(new Set(mine.map(({ groupId }) => groupId)).size).toBe(1);
    expect(mine.every(({ personId }) => personId !== null)).toBe(true);
  });

  test('hands words and ticks to the other copies, where their own gate lets them', async () => {
    await editor('Was hilft, was hemmt').waitFor();
    await look('jba-ausfertigung');
    await page.getByLabel('Anlass', { exact: true }).fill('Gemeinsames Gespräch im Sommer');
    expect(await axeViolations(page)).toEqual([]);
    // In the copy for the Agentur nobody agreed to it: it cannot be ticked there.
    expect(await editor('Was hilft, was hemmt').isDisabled()).toBe(true);
    const strip = page.getByRole('region', { name: 'Ausfertigungen dieser Übergabe' });
    await strip.getByRole('link', { name: 'Jobcenter Musterthal' }).click();
    await page.getByText('Jobcenter Musterthal (diese)').waitFor();
    await editor('Was hilft, was hemmt').check();
    await page.getByLabel('Anlass', { exact: true }).fill('Gespräch am Runden Tisch');
    await press('Worte und Angaben');
    await page.getByText('Worte und Angaben in die anderen Ausfertigungen').waitFor();
    const { handover, partner } = await recordsOf(page);
    const byKind: Readonly<Record<string, Handover | undefined>> = Object.fromEntries(
      copies.map((id) => [partner[handover[id]?.partnerId ?? '']?.kind ?? '', handover[id]]),
    );
    expect(new Set(copies.map((id) => handover[id]?.occasion))).toEqual(
      new Set(['Gespräch am Runden Tisch']),
    );
    expect(byKind['jobcenter']?.fields).toContain('was_hilft');
    expect(byKind['agentur']?.fields).not.toContain('was_hilft');
    expect(byKind['jugendamt']?.fields).not.toContain('was_hilft');
    expect(byKind['jugendamt']?.fields).not.toContain('staerken');
  });

  test('goes out as three letters, and what is entrusted stands in the covered one alone', async () => {
    const folder = await story.chooseFolder();
    const answer = await page.evaluate(
      (handoverIds) =>
        window.staffelstab.ask['paper.exportMany']({
          ...{ handoverIds, channel: 'post', format: 'word', list: false },
        }),
      [...copies],
    );
    expect(answer).toMatchObject({ ok: true, value: { ended: null } });
    const files = wordsIn(folder);
    expect(files).toHaveLength(3);
    const texts = readDocx(files.map((name) => join(folder, name)));
    const of = (name: string) =>
      Object.values(texts)
        .filter(({ text }) => text.includes(name))
        .map(({ text }) => text);
    const secret = '<<Vertraulich 10z-0>>';
    expect(Object.values(texts).filter(({ text }) => text.includes(secret))).toHaveLength(1);
    expect(of('Torben Haase')[0]).toContain(secret);
    expect(of('Ines Kaltenbach')[0]).toContain('Ausdauer');
    expect(of('Silke von Harten')[0]).not.toContain('Ausdauer');
    const { disclosure } = await recordsOf(page);
    const mine = Object.values(disclosure).filter(({ studentId }) => studentId === '10z-0');
    expect(
      mine.map(({ partnerKind, fields }) => [partnerKind, fields.includes('was_hilft')]).toSorted(),
    ).toEqual([
      ['agentur', false],
      ['jobcenter', true],
      ['jugendamt', false],
    ]);
    await goTo(page, `/uebergaben/${copies[0] ?? ''}`);
    await page.getByText('Jugendberufsagentur Musterthal: 3 Ausfertigungen').waitFor();
    await look('jba-versendet');
  });
});
