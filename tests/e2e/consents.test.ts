import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/calendar/addDays.ts';
import { formatDay } from '../../domain/calendar/formatDay.ts';
import { localDay } from '../../domain/calendar/localDay.ts';
import type { Consent } from '../../domain/consent/consentSchema.ts';
import { newConsent } from '../../domain/consent/newConsent.ts';
import type { Failure } from '../../domain/contract/failure.ts';
import type { Result } from '../../domain/contract/result.ts';
import { newHandover } from '../../domain/handover/newHandover.ts';
import type { Paper } from '../../domain/paper/paperSchema.ts';
import { newPartner, newPartnerPerson } from '../../domain/partner/newPartner.ts';
import { put, type Change } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { newGuardian } from '../../domain/student/newRelated.ts';
import { newStudent } from '../../domain/student/newStudent.ts';
import type {} from '../../renderer/state/bridge.ts';
import { saveInto } from './fileDialogs.ts';
import type { LaunchedApp } from './launch.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';
import { commit as commitTo, recordsOf } from './records.ts';

const patience = { timeout: 20_000 };
const home = mkdtempSync(join(tmpdir(), 'staffelstab-consents-'));
const today = localDay(new Date());
const createdAt = new Date().toISOString();

let launched: LaunchedApp;
let page: Page;

const commit = (changes: readonly Change[]): Promise<void> => commitTo(page, changes);

beforeAll(async () => {
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(20_000);
  await saveInto(launched.app, home);
  await commit([
    put('partner', newPartner({ id: 'stelle', kind: 'bbs', name: 'Fachschule Probe', createdAt })),
    put('partnerPerson', {
      ...newPartnerPerson({ id: 'person', partnerId: 'stelle' }),
      salutation: 'Frau',
      givenName: 'Ada',
      familyName: 'Probst',
    }),
  ]);
});

afterAll(async () => {
  await launched.kill();
});

const records = (): Promise<VaultData> => recordsOf(page);

let numbers = 9000;

/** A young person with a guardian and an open handover that carries something confidential. */
const begin = async (
  birthDay = addMonths(today, -16 * 12),
  consent: Partial<Consent> | null = null,
): Promise<string> => {
  numbers += 1;
  const id = `jung${numbers}`;
  const student = newStudent({ id, caseNumber: `F-${numbers}`, createdAt });
  await commit([
    put('student', {
      ...student,
      familyName: 'Prüfstein',
      givenNames: 'Robin',
      birthDay,
      whatHelps: 'Kurze Absprachen am Morgen.',
    }),
    put('guardian', {
      ...newGuardian({ id: `${id}-mutter`, studentId: id }),
      givenName: 'Inga',
      familyName: 'Prüfstein',
      custody: 'allein',
    }),
    draft(id, `${id}-uebergabe`),
    ...(consent === null ? [] : [put('consent', consentOf(id, consent))]),
  ]);
  await goTo(page, `/jugendliche/${id}/einwilligungen`);
  return id;
};

const draft = (studentId: string, id: string): Change =>
  put('handover', {
    ...newHandover({ id, studentId, createdAt }),
    partnerId: 'stelle',
    personId: 'person',
    basis: 'einwilligung',
    fields: ['name', 'was_hilft'],
  });

const consentOf = (studentId: string, overrides: Partial<Consent>): Consent => ({
  ...newConsent({
    id: `${studentId}-einwilligung`,
    studentId,
    purpose: 'Übergang in die Fachschule',
    recipients: [{ partnerId: 'stelle', personId: 'person', function: '' }],
    groups: ['person', 'unterstuetzung'],
    givenOn: addDays(today, -30),
    validUntil: addDays(today, 90),
    createdAt,
  }),
  signedByStudent: true,
  ...overrides,
});

const exported = (paper: Paper): Promise<Result<{ fileName: string | null }, Failure>> =>
  page.evaluate((given) => window.staffelstab.ask['paper.export'](given), {
    paper,
    format: 'word' as const,
    channel: 'post' as const,
  });

const handedOver = (handoverId: string) => exported({ kind: 'transfer', handoverId });

/** Why a handover may not go out; empty when the gate lets it through. */
const refusal = async (handoverId: string): Promise<string> => {
  const shown = await page.evaluate(async (id) => {
    const answer = await window.staffelstab.ask['paper.preview']({
      paper: { kind: 'transfer', handoverId: id },
    });
    return answer.ok ? null : JSON.stringify(answer.failure);
  }, handoverId);
  return shown ?? '';
};

/** All text of a Word file as another program reads it. */
const readWithPython = (fileName: string): string =>
  execFileSync(
    '/usr/bin/python3',
    [
      '-c',
      `import sys, docx
d = docx.Document(sys.argv[1])
print('\\n'.join(p.text for p in d.element.body.iter() if p.tag.endswith('}t') and p.text))`,
      join(home, fileName),
    ],
    { encoding: 'utf8' },
  ).replaceAll('\u00a0', ' ');

/** The text of a PDF file on one line, as poppler reads it, and what the file tells of itself. */
const readPdf = (fileName: string): { readonly text: string; readonly about: string } => {
  const file = join(home, fileName);
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { encoding: 'utf8' });
  return {
    text: run('pdftotext', '-raw', file, '-').replace(/[\s\u00a0]+/g, ' '),
    about: run('pdfinfo', file),
  };
};

const press = (name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).last().click();

const dialog = () => page.getByRole('dialog').last();

const shows = (text: string | RegExp) => page.getByText(text).last().waitFor(patience);

/** The message that names the file: one of an earlier test may still stand beside it. */
const wasWritten = (fileName: string) => shows(new RegExp(fileName.replaceAll('.', '\\.')));

const prepare = async (): Promise<void> => {
  await press('Einwilligung vorbereiten');
  await dialog().getByRole('combobox', { name: 'Stelle hinzufügen' }).fill('Fachschule Probe');
  await page.getByRole('option', { name: /Fachschule Probe/ }).click();
  await dialog()
    .getByRole('combobox', { name: /Fachschule Probe: Person/ })
    .click();
  await page.getByRole('option', { name: /Probst/ }).click();
};

describe('a consent on paper', () => {
  test('is prepared, written out, signed, recorded, and only then opens the gate', async () => {
    const id = await begin();
    const handover = `${id}-uebergabe`;
    await shows('Noch keine Einwilligung');
    await prepare();
    await press('Vorbereiten');
    await shows('Wählen Sie mindestens eine Angabe aus.');
    expect(await dialog().getByRole('checkbox', { checked: true }).count()).toBe(0);

    await dialog().getByLabel('Name, Geburtsdatum, Anschrift').check();
    await dialog().getByLabel('Bisherige Unterstützung und was hilft').check();
    await press('Vorbereiten');
    await page.getByRole('region', { name: 'Vorschau des Formulars' }).waitFor(patience);
    await shows('Welche Angaben weitergegeben werden dürfen');
    expect(await axeViolations(page)).toEqual([]);
    expect(await refusal(handover)).toContain('Keine der ausgewählten Angaben');

    await press('Ausgeben');
    await page.getByRole('menuitem', { name: 'Als Word-Datei' }).click();
    await wasWritten(`Einwilligung_${today}_F-${numbers}.docx`);
    const written = readWithPython(`Einwilligung_${today}_F-${numbers}.docx`);
    expect(written.match(/☐/g)).toHaveLength(2);
    expect(written).not.toContain('☒');
    for (const words of ['Ada Probst', 'Fachschule Probe', 'Robin Prüfstein', 'Inga Prüfstein'])
      expect(written).toContain(words);
    await page.keyboard.press('Escape');
    await shows(`Ausgegeben am ${formatDay(today)}, noch nicht zurück.`);
    expect(await refusal(handover)).toContain('Keine der ausgewählten Angaben');

    await press('Unterschrieben zurück');
    await press('alles auf dem Formular');
    await dialog()
      .getByLabel(/^jugendliche Person/)
      .check();
    await press('Einwilligung speichern');
    await page.getByRole('article', { name: /^Einwilligung: / }).waitFor(patience);
    expect(await refusal(handover)).toBe('');
    const { consent, consentRequest } = await records();
    const [request] = Object.values(consentRequest).filter(({ studentId }) => studentId === id);
    expect(consent[request?.consentId ?? '']).toMatchObject({
      studentId: id,
      groups: ['person', 'unterstuetzung'],
    });
  });

  test('goes out as a PDF file, whose words and marks another reader finds', async () => {
    const id = await begin();
    await prepare();
    await dialog().getByLabel('Name, Geburtsdatum, Anschrift').check();
    await press('Vorbereiten');
    await page.getByRole('region', { name: 'Vorschau des Formulars' }).waitFor(patience);
    await press('Ausgeben');
    await page.getByRole('menuitem', { name: 'Als PDF-Datei' }).click();
    await wasWritten(`Einwilligung_${today}_F-${numbers}.pdf`);
    const { text, about } = readPdf(`Einwilligung_${today}_F-${numbers}.pdf`);
    for (const words of [
      'Einwilligung und Entbindung von der Schweigepflicht',
      'Es geht um Angaben über Robin Prüfstein.',
      '● Ada Probst, Fachschule Probe',
      '☐ Name, Geburtsdatum, Anschrift',
      'Inga Prüfstein, sorgeberechtigt',
      'Beschwerden nimmt die oder der Landesbeauftragte',
      'Seite 2 von 2',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('☒');
    expect(about).toMatch(/Tagged: +yes/);
    expect(about).not.toMatch(/Prüfstein|Probst/);
    await page.keyboard.press('Escape');
    await shows(`Ausgegeben am ${formatDay(today)}, noch nicht zurück.`);
    const handedOut = Object.values((await records()).consentRequest).find(
      ({ studentId }) => studentId === id,
    );
    expect(handedOut?.handedOutOn).toBe(today);
  });

  test('that is prepared can be dropped and comes back', async () => {
    const id = await begin();
    await prepare();
    await dialog().getByLabel('Schule und Abschluss').check();
    await press('Vorbereiten');
    await page.getByRole('region', { name: 'Vorschau des Formulars' }).waitFor(patience);
    await page.keyboard.press('Escape');
    const open = async () =>
      Object.values((await records()).consentRequest).filter(({ studentId }) => studentId === id)
        .length;
    await press('Verwerfen');
    await expect.poll(open, patience).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(open, patience).toBe(1);
  });
});

describe('a withdrawal', () => {
  test('between draft and export stops the export, marks the draft, and leads to the letter of deletion', async () => {
    const id = await begin(undefined, {});
    await commit([draft(id, `${id}-zweite`)]);
    expect(await handedOver(`${id}-uebergabe`)).toMatchObject({ ok: true });
    await press('Widerruf erfassen');
    await shows('1 vorbereitete Übergabe wird als widerrufen gekennzeichnet.');
    await shows(new RegExp(`${formatDay(today)}: Übergabeschreiben an Fachschule Probe`));
    await dialog().getByRole('button', { name: 'Widerruf erfassen' }).click();
    await shows('Der Widerruf ist erfasst');
    expect((await records()).handover[`${id}-zweite`]?.state).toBe('widerrufen');
    expect(JSON.stringify(await handedOver(`${id}-zweite`))).toContain(
      'Diese Übergabe ist widerrufen.',
    );

    await dialog()
      .getByRole('button', { name: /^Um Löschung bitten/ })
      .click();
    await page.getByRole('region', { name: 'Vorschau der Bitte um Löschung' }).waitFor(patience);
    await shows(/haben wir Ihnen zu/);
    expect(await axeViolations(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Ausgeben und eintragen' }).click();
    await wasWritten(`Loeschbitte_${today}_F-${numbers}.docx`);
    const written = readWithPython(`Loeschbitte_${today}_F-${numbers}.docx`);
    expect(written).toContain('Bitte um Löschung nach Widerruf der Einwilligung: Robin Prüfstein');
    expect(written).toContain('Frau Ada Probst');
    expect(written).not.toContain('Absprachen');
    const { disclosure, followUp } = await records();
    const asked = Object.values(disclosure).filter(
      ({ studentId, document }) => studentId === id && document === 'loeschbitte',
    );
    expect(asked).toMatchObject([{ basis: 'betroffenenrecht', fields: ['name'] }]);
    expect(disclosure[asked[0]?.aboutId ?? '']?.document).toBe('uebergabe');
    expect(Object.values(followUp).filter(({ studentId }) => studentId === id)).toMatchObject([
      { dueOn: addDays(today, 28) },
    ]);
  });

  test('asks for deletion by a PDF file too, whose text another reader finds', async () => {
    const id = await begin(undefined, {});
    expect(await handedOver(`${id}-uebergabe`)).toMatchObject({ ok: true });
    await press('Widerruf erfassen');
    await dialog().getByRole('button', { name: 'Widerruf erfassen' }).click();
    await shows('Der Widerruf ist erfasst');
    await dialog()
      .getByRole('button', { name: /^Um Löschung bitten/ })
      .click();
    await page.getByRole('region', { name: 'Vorschau der Bitte um Löschung' }).waitFor(patience);
    await shows(/haben wir Ihnen zu/);
    await dialog().getByRole('radio', { name: 'PDF-Datei' }).check();
    await dialog().getByRole('button', { name: 'Ausgeben und eintragen' }).click();
    await wasWritten(`Loeschbitte_${today}_F-${numbers}.pdf`);
    const fileName = `Loeschbitte_${today}_F-${numbers}.pdf`;
    const { text, about } = readPdf(fileName);
    for (const words of [
      'Frau Ada Probst Fachschule Probe',
      'Bitte um Löschung nach Widerruf der Einwilligung: Robin Prüfstein',
      `unser Zeichen F-${numbers}`,
      'Bitte löschen Sie die damit erhaltenen Angaben',
      'Artikel 7 Absatz 3, Artikel 17 und 19 DSGVO',
      'Seite 1 von 1',
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('Absprachen');
    expect(about).not.toMatch(/Prüfstein|Probst/);
    const asked = Object.values((await records()).disclosure).find(
      ({ studentId, document }) => studentId === id && document === 'loeschbitte',
    );
    const bytes = readFileSync(join(home, fileName));
    expect(asked).toMatchObject({
      format: 'pdf',
      fileName,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('of a part leaves the rest, and the matrix says so', async () => {
    const id = await begin(undefined, {});
    await press('Widerruf erfassen');
    await dialog().getByLabel('Name, Geburtsdatum, Anschrift').uncheck();
    await shows('In 1 vorbereiteten Übergabe entfallen die widerrufenen Angaben.');
    await dialog().getByRole('button', { name: 'Widerruf erfassen' }).click();
    await shows('zum Teil widerrufen');
    const { handover, consent } = await records();
    expect(handover[`${id}-uebergabe`]?.state).toBe('entwurf');
    expect(consent[`${id}-einwilligung`]?.withdrawnOn).toBeNull();
    const cell = page.getByRole('button', { name: /^Bisherige Unterstützung.*: widerrufen/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    await shows(`Widerrufen am ${formatDay(today)}.`);
    await page.keyboard.press('Escape');
  });
});

describe('a consent that no longer holds', () => {
  test('because the young person came of age after guardians alone had signed stops the export', async () => {
    const birthDay = addDays(addMonths(today, -18 * 12), -1);
    const id = await begin(birthDay, {
      givenOn: addMonths(today, -4 * 12),
      signedByStudent: false,
    });
    await commit([
      put(
        'consent',
        consentOf(id, {
          givenOn: addMonths(today, -4 * 12),
          signedByStudent: false,
          signedByGuardianIds: [`${id}-mutter`],
        }),
      ),
    ]);
    await shows(/durch Volljährigkeit überholt/);
    expect(JSON.stringify(await handedOver(`${id}-uebergabe`))).toContain(
      'Keine der ausgewählten Angaben darf übermittelt werden.',
    );
  });

  test('because it has expired says so in the matrix, by keyboard, and stops the export', async () => {
    const yesterday = addDays(today, -1);
    const id = await begin(undefined, { validUntil: yesterday });
    const cell = page.getByRole('button', { name: /^Name, Geburtsdatum.*: abgelaufen/ });
    await cell.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByText(`Abgelaufen am ${formatDay(yesterday)}.`)
      .waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect((await handedOver(`${id}-uebergabe`)).ok).toBe(false);
    await page.keyboard.press('Escape');
  });
});

describe('correcting a consent', () => {
  const purposeOf = async (id: string) => (await records()).consent[`${id}-einwilligung`]?.purpose;

  test('changes it and can be taken back', async () => {
    const id = await begin(undefined, {});
    await press(/^Korrigieren/);
    await dialog().getByLabel('Zweck').fill('Anmeldung an der Fachschule');
    await press('Einwilligung speichern');
    await expect.poll(() => purposeOf(id), patience).toBe('Anmeldung an der Fachschule');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => purposeOf(id), patience).toBe('Übergang in die Fachschule');
  });

  test('is refused once something was sent on it, and a new one is offered', async () => {
    const id = await begin(undefined, {});
    expect(await handedOver(`${id}-uebergabe`)).toMatchObject({ ok: true });
    await press(/^Korrigieren/);
    await shows(/Auf dieser Einwilligung beruht eine Übermittlung/);
    await press('Neue Einwilligung erfassen');
    await expect
      .poll(() => dialog().getByLabel('Zweck').inputValue())
      .toBe('Übergang in die Fachschule');
    expect(
      await dialog()
        .getByLabel(/^jugendliche Person/)
        .isChecked(),
    ).toBe(false);
    await page.keyboard.press('Escape');
  });
});
