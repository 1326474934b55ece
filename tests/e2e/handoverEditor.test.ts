import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Handover } from '../../domain/handover/handoverSchema.ts';
import { newHandoverFor } from '../../domain/handover/newHandoverFor.ts';
import { day } from '../../domain/calendar/day.ts';
import type { PartnerKind } from '../../domain/partner/partnerSchemas.ts';
import { put, type Change } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type { Student } from '../../domain/student/studentSchema.ts';
import { saveInto } from './fileDialogs.ts';
import type { LaunchedApp } from './launch.ts';
import { onOfficePc } from './officePc.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';
import { commit as commitTo, recordsOf } from './records.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-editor-'));
const exported = join(home, 'Ausgabe');
const createdAt = '2026-11-02T08:00:00.000Z';

let launched: LaunchedApp;
let page: Page;
let data: VaultData;

const records = (): Promise<VaultData> => recordsOf(page);

const commit = (changes: readonly Change[]): Promise<void> => commitTo(page, changes);

beforeAll(async () => {
  mkdirSync(exported);
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(20_000);
  await onOfficePc(launched.app);
  await saveInto(launched.app, exported);
  data = await records();
});

afterAll(async () => {
  await launched.kill();
});

/** Young people whose cases nothing stands against, in the order they were made. */
const cleared = (): readonly Student[] =>
  Object.values(data.student).filter(
    ({ status, addressBlocked, objection }) => status === 'aktiv' && !addressBlocked && !objection,
  );

const studentAt = (at: number): Student => {
  const student = cleared()[at];
  if (student === undefined) throw new Error('The practice data are too few.');
  return student;
};

/** Begins a handover of a young person to a partner of a kind, and opens its editor. */
const openDraft = async (
  kind: PartnerKind,
  student: Student,
  overrides: Partial<Handover> = {},
): Promise<string> => {
  const partner = Object.values(data.partner).find((one) => one.kind === kind);
  const person = Object.values(data.partnerPerson).find(
    ({ partnerId, active }) => active && partnerId === partner?.id,
  );
  if (partner === undefined || person === undefined) throw new Error('There is no such partner.');
  const id = `e2e-${kind}-${student.id}-${Object.keys(overrides).join('-')}`;
  const given = { id, studentId: student.id, createdAt };
  const to = { partnerId: partner.id, personId: person.id };
  const draft = { ...newHandoverFor(kind, day('2026-11-22'), given), ...to, ...overrides };
  await commit([put('handover', draft)]);
  await goTo(page, `/uebergaben/${id}`);
  await preset().waitFor();
  return id;
};

const preset = () => page.getByRole('combobox', { name: 'Preset' });

const choosePreset = async (label: string): Promise<void> => {
  await preset().click();
  await page.getByRole('option', { name: label, exact: true }).click();
};

const stored = async (id: string): Promise<Handover | undefined> => (await records()).handover[id];

const check = () => page.getByRole('region', { name: 'Prüfung der Übergabe' });

const focused = (): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLInputElement | null;
    return active?.labels?.[0]?.textContent ?? active?.getAttribute('aria-label') ?? '';
  });

describe('the presets of a handover', () => {
  test('to a BBS begin with its registration, and lead to the BES with its basis', async () => {
    const id = await openDraft('bbs', studentAt(0));
    expect(await preset().inputValue()).toBe('BBS-Anmeldung');
    await choosePreset('BES Klasse 1');
    await expect.poll(async () => (await stored(id))?.preset, { timeout: 10_000 }).toBe('bes1');
    expect(await stored(id)).toMatchObject({ basis: 'schulgesetz' });
    expect((await stored(id))?.fields).toEqual(expect.arrayContaining(['noten', 'schullaufbahn']));
    expect(await focused()).toBe('Preset');
  });

  test('are saved as own ones, and used in another handover', async () => {
    await page.getByRole('checkbox', { name: 'Noten' }).click();
    await page.getByText('verändert', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Als eigenes Preset speichern' }).click();
    await page.getByLabel('Name des Presets').fill('Bogen der BBS II');
    await page.getByRole('button', { name: 'Preset speichern', exact: true }).click();
    await expect.poll(() => preset().inputValue(), { timeout: 10_000 }).toBe('Bogen der BBS II');
    const [own] = Object.values((await records()).handoverPreset);
    expect(own).toMatchObject({ partnerKind: 'bbs', basis: 'schulgesetz' });
    const id = await openDraft('bbs', studentAt(1));
    await choosePreset('Bogen der BBS II');
    await expect.poll(async () => (await stored(id))?.preset, { timeout: 10_000 }).toBe(own?.id);
    expect((await stored(id))?.fields).toEqual(own?.fields);
  });

  test('ask before they replace ticks made by hand', async () => {
    const before = preset();
    await page.getByRole('checkbox', { name: 'Geschlecht' }).click();
    await page.getByText('verändert', { exact: true }).waitFor();
    await choosePreset('BES Klasse 2');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/von Hand ausgewählt/).waitFor();
    await dialog.getByRole('button', { name: 'Abbrechen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await before.inputValue()).toBe('Bogen der BBS II');
    await choosePreset('BES Klasse 2');
    await dialog.getByRole('button', { name: 'Übernehmen' }).click();
    await expect.poll(() => preset().inputValue(), { timeout: 10_000 }).toBe('BES Klasse 2');
  });
});

test('sections are named and ordered in the settings by the keyboard alone', async () => {
  await goTo(page, '/einstellungen/uebergaben');
  await page.getByLabel('Überschrift des Abschnitts Person', { exact: true }).fill('Zur Person');
  await page.getByRole('button', { name: 'Zur Person nach unten' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Zur Person steht jetzt an Stelle 2 von 6.').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Zur Person steht jetzt an Stelle 3 von 6.').waitFor();
  expect(await focused()).toBe('Zur Person nach unten');
  await expect
    .poll(async () => (await records()).settings['settings']?.sections.at(2), { timeout: 10_000 })
    .toEqual({ section: 'person', label: 'Zur Person' });
  expect(await axeViolations(page)).toEqual([]);
});

/** Headings and the rows of the tables of particulars, in their order, read by python-docx. */
const readLetter = `
import json, sys, docx
from docx.table import Table
from docx.text.paragraph import Paragraph
letter = docx.Document(sys.argv[1])
out = []
for element in letter.element.body.iterchildren():
    if element.tag.endswith('}tbl'):
        rows = Table(element, letter).rows
        out += [['row'] + [cell.text for cell in row.cells] for row in rows]
    elif element.tag.endswith('}p'):
        block = Paragraph(element, letter)
        if block.style.name.lower().startswith('heading'):
            out.append(['heading', block.text])
print(json.dumps(out))
`;

test('the report after § 31a SGB III goes with exactly seven rows, under the sections of the settings', async () => {
  const [student] = cleared().filter(({ street, birthDay }) => street !== '' && birthDay !== null);
  if (student === undefined) throw new Error('The practice data are too few.');
  const degree = { achievedDegree: 'sek1_hsa' as const, achievedDegreeOn: day('2026-07-01') };
  const change = put('student', { ...student, gender: 'weiblich', ...degree });
  await commit([change]);
  await openDraft('agentur', student, { occasion: 'Meldung' });
  await choosePreset('Meldung nach § 31a SGB III');
  await page
    .getByText(/^Seite 1/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Schreiben ausgeben' }).click();
  await page.getByRole('radio', { name: /^Post/ }).check();
  await page.getByRole('button', { name: /Ausgeben und als versendet/ }).click();
  await page.getByText(/Nachweis der Übermittlung/i).waitFor();
  const [letter = ''] = readdirSync(exported).filter((name) => name.endsWith('.docx'));
  const said = execFileSync('/usr/bin/python3', ['-c', readLetter, join(exported, letter)]);
  const blocks = JSON.parse(String(said)) as readonly (readonly string[])[];
  const labels = ['Familienname', 'Vorname', 'Geburtsdatum', 'Geschlecht', 'Anschrift'];
  const content = blocks.filter(([kind, ...cells]) => kind === 'heading' || cells.length === 2);
  const firsts = content.map(([, text]) => text);
  const from = firsts.indexOf('Schule und Abschluss');
  expect(firsts.slice(from, from + 9)).toEqual([
    ...['Schule und Abschluss', 'Schulform', 'Erreichter Abschluss'],
    ...['Zur Person', ...labels],
  ]);
  expect(content.slice(from + 9).filter(([kind]) => kind === 'row')).toEqual([]);
});

test('a finding leads to the very field on the page of the young person', async () => {
  const student = studentAt(2);
  await commit([put('student', { ...student, birthDay: null })]);
  await openDraft('bbs', student, { basis: 'schulgesetz' });
  const hints = check().getByRole('button', { name: /Hinweise?$/ });
  if ((await hints.getAttribute('aria-expanded')) === 'false') await hints.click();
  await check().getByRole('button', { name: 'Das Geburtsdatum fehlt.' }).click();
  await page.getByRole('tab', { name: 'Stammdaten', selected: true }).waitFor();
  await expect.poll(focused, { timeout: 10_000 }).toBe('Geburtsdatum');
});

test('a text that names another young person warns with the words of the text', async () => {
  const other = studentAt(4);
  const name = `${other.givenNames} ${other.familyName}`;
  await openDraft('bbs', studentAt(3), { basis: 'schulgesetz' });
  await page.getByRole('textbox', { name: 'Anlass' }).fill(`Sitzt neben ${name}.`);
  await page.keyboard.press('Tab');
  const warning = check().getByRole('button', { name: `Anlass: „${name}“ klingt nach` });
  await warning.waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await warning.click();
  await expect.poll(focused, { timeout: 10_000 }).toBe('Anlass');
});

test('what goes without consent is said in the editor and in every list of handovers', async () => {
  const student = studentAt(5);
  await openDraft('bbs', student, {
    basis: 'schulgesetz',
    overrideBasis: 'andere',
    overrideReason: 'Auf Bitte der Klinik.',
  });
  const said = page.getByText('ohne Einwilligung', { exact: true });
  await said.first().waitFor();
  await page.getByLabel('Grund in Worten').waitFor();
  await goTo(page, '/uebergaben');
  await said.first().waitFor();
  await goTo(page, `/jugendliche/${student.id}/einwilligungen`);
  await said.first().waitFor();
});
