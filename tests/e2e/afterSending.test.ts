import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Disclosure } from '../../domain/disclosure/disclosureSchemas.ts';
import type { Handover } from '../../domain/handover/handoverSchema.ts';
import { put, type Change } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { saveInto } from './fileDialogs.ts';
import type { LaunchedApp } from './launch.ts';
import { choose, readDocx, readXlsx } from './mainJob.ts';
import { onOfficePc } from './officePc.ts';
import { axeViolations, launchPractice } from './practice.ts';
import { commit as commitTo, recordsOf } from './records.ts';

const exported = mkdtempSync(join(tmpdir(), 'staffelstab-after-files-'));
const pictures = join(repoRoot, 'artifacts/afterSending');

let launched: LaunchedApp;
let page: Page;
let sent: Handover;
let disclosure: Disclosure;

const records = (): Promise<VaultData> => recordsOf(page);

/** Changes records as another page of the program would, and lets the window read them anew. */
const commit = async (...changes: readonly Change[]): Promise<void> => {
  await commitTo(page, changes);
  await page.reload();
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

/** Goes to a page by its address; a letter that is shown has a first heading of its own. */
const goTo = async (path: string): Promise<void> => {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, path);
  await page.locator('h1').first().waitFor();
};

const openSent = async (): Promise<void> => {
  await goTo(`/uebergaben/${sent.id}`);
  await page.getByRole('heading', { name: 'Antwort' }).waitFor();
};

const fileNamed = (start: string): string =>
  join(exported, readdirSync(exported).find((name) => name.startsWith(start)) ?? start);

const button = (name: string | RegExp) => page.getByRole('button', { name });

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  launched = await launchPractice(mkdtempSync(join(tmpdir(), 'staffelstab-after-')));
  ({ page } = launched);
  page.setDefaultTimeout(15_000);
  await onOfficePc(launched.app);
  await saveInto(launched.app, exported);
  const data = await records();
  const found = Object.values(data.handover).find(
    ({ state, fields, studentId }) =>
      state === 'versendet' &&
      fields.includes('anschrift') &&
      data.student[studentId]?.addressBlocked === false,
  );
  const its = Object.values(data.disclosure).find(({ handoverId }) => handoverId === found?.id);
  if (found === undefined || its === undefined) throw new Error('Nothing was sent.');
  [sent, disclosure] = [found, its];
});

afterAll(async () => {
  await launched.kill();
});

describe('a letter that was sent', () => {
  test('stays as it was when the address changes, and the recipient is told what was and is', async () => {
    const { student } = await records();
    const person = student[sent.studentId]!;
    await commit(put('student', { ...person, street: 'Am neuen Markt', houseNumber: '7' }));
    await openSent();
    const letter = page.getByLabel('Das Schreiben, wie es versendet wurde');
    await letter.getByText(person.street).first().waitFor();
    expect(await letter.getByText('Am neuen Markt').count()).toBe(0);
    await page.getByText('Geändert seit der Übermittlung: Anschrift').waitFor();
    await picture('changed');
    await button('Berichtigung schreiben').click();
    await page
      .getByLabel('Vorschau der Berichtigung')
      .getByText('Am neuen Markt')
      .first()
      .waitFor();
    await page.getByRole('radio', { name: /^Post/ }).check();
    await picture('correction');
    await button('Ausgeben und als versendet eintragen').click();
    await page
      .getByText('Geändert seit der Übermittlung: Anschrift')
      .waitFor({ state: 'detached' });
    const text = readDocx(fileNamed('Berichtigung_'));
    expect(text).toContain(person.street);
    expect(text).toContain('Am neuen Markt 7');
    expect(text).toContain('Richtig ist');
    const told = Object.values((await records()).disclosure).find(
      ({ aboutId }) => aboutId === disclosure.id,
    );
    expect(told?.document).toBe('berichtigung');
    expect(told?.fields).toContain('anschrift');
  });

  test('stands on Heute when it changes again, until somebody says why that need not be told', async () => {
    const { student } = await records();
    await commit(put('student', { ...student[sent.studentId]!, street: 'Hafenstraße' }));
    await goTo('/heute');
    await page
      .getByText(/Geändert seit der Übermittlung an .*: Anschrift/)
      .first()
      .waitFor();
    await openSent();
    await button('Nicht nötig').click();
    await page.getByLabel('Grund', { exact: true }).fill('Die BBS hat selbst nachgefragt.');
    await button('Vermerken').click();
    await page.getByText('Die BBS hat selbst nachgefragt.').waitFor();
    await page
      .getByText('Geändert seit der Übermittlung: Anschrift')
      .waitFor({ state: 'detached' });
  });

  test('is written out once more as a copy, which is noted as given', async () => {
    await openSent();
    await page.getByText('Noch keine Kopie übergeben').waitFor();
    await button('Abschrift').click();
    await page
      .getByRole('dialog')
      .getByText(/kein neuer Eintrag/)
      .waitFor();
    await picture('copy');
    const before = Object.keys((await records()).disclosure).length;
    await button(/^Abschrift ausgeben$/).click();
    await page.getByText('Noch keine Kopie übergeben').waitFor({ state: 'detached' });
    expect(readDocx(fileNamed('Abschrift_'))).not.toContain('Am neuen Markt');
    const data = await records();
    expect(Object.keys(data.disclosure)).toHaveLength(before);
    expect(data.handover[sent.id]?.copyGivenOn).not.toBeNull();
  });

  test('gets minutes after it was sent, whose agreements are due on Heute', async () => {
    await openSent();
    await page
      .getByRole('combobox', { name: 'Beteiligte' })
      .fill('Frau Nowak, Klassenleitung, OBS');
    await page.keyboard.press('Enter');
    await page.getByLabel('Was besprochen wurde').fill('Die Werkstatt wurde gezeigt.');
    await page.getByLabel('Neue Vereinbarung: was').fill('Mappe zur BBS bringen');
    await page.getByLabel('Neue Vereinbarung: wer').fill('Frau Nowak');
    await page.getByLabel('Neue Vereinbarung: bis wann').fill('1.11.26');
    await page.getByLabel('Neue Vereinbarung: was').press('Enter');
    await page.getByLabel('Vereinbarung: Mappe zur BBS bringen', { exact: true }).waitFor();
    await picture('minutes');
    await goTo('/heute');
    const more = page.locator('section', { hasText: 'Vereinbarungen' }).getByText(/^Weitere/);
    if ((await more.count()) > 0) await more.first().click();
    await page
      .getByText(/Mappe zur BBS bringen/)
      .first()
      .waitFor();
    const data = await records();
    expect(data.handover[sent.id]).toMatchObject({
      talkNotes: 'Die Werkstatt wurde gezeigt.',
      talkParticipants: [{ name: 'Frau Nowak', role: 'Klassenleitung', institution: 'OBS' }],
      agreementIds: sent.agreementIds,
    });
  });

  test('gets a protocol of the talk, which stands in the register and not in the letter', async () => {
    await openSent();
    await button('Übergabeprotokoll').click();
    const dialog = page.getByRole('dialog', { name: 'Übergabeprotokoll' });
    await dialog.getByText('Mappe zur BBS bringen').first().waitFor();
    await picture('protocol');
    await dialog.getByRole('button', { name: 'Ausgeben', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const text = readDocx(fileNamed('Uebergabeprotokoll_'));
    expect(text).toContain('Mappe zur BBS bringen');
    expect(text).toContain('Die Werkstatt wurde gezeigt.');
    const data = await records();
    expect(data.handover[sent.id]?.state).toBe('versendet');
    const [form] = Object.values(data.disclosure).filter(
      ({ document, handoverId }) => document === 'protokoll' && handoverId === sent.id,
    );
    expect(form?.sha256).toMatch(/^[0-9a-f]{64}$/);
    await page.getByText(/^Übergabeprotokoll vom/).waitFor();
  });

  test('is answered by another way with the actual destination in the same action', async () => {
    await openSent();
    await page.getByRole('radio', { name: 'anderer Weg' }).check();
    await page.getByLabel(/tatsächlichen Verbleib/).check();
    await choose(page, 'Wohin', 'duale Ausbildung');
    await page.getByLabel('Genauer').fill('Tischlerei');
    await picture('answer');
    await button('Antwort erfassen').click();
    await button('Übergabe abschließen').click();
    await page.getByText('Diese Übergabe ist abgeschlossen.').waitFor();
    const data = await records();
    expect(data.handover[sent.id]).toMatchObject({ state: 'abgeschlossen', answer: 'anderer_weg' });
    const actual = Object.values(data.destination).filter(
      ({ studentId, kind, detail }) =>
        studentId === sent.studentId && kind === 'tatsaechlich' && detail === 'Tischlerei',
    );
    expect(actual).toHaveLength(1);
  });

  test('is supplemented by a draft with the same choices', async () => {
    await openSent();
    await button('Ergänzung').click();
    await page.getByText('Entwurf', { exact: true }).first().waitFor();
    const made = Object.values((await records()).handover).find(({ occasion }) =>
      occasion.startsWith('Ergänzung'),
    );
    expect(made).toMatchObject({
      partnerId: sent.partnerId,
      personId: sent.personId,
      fields: sent.fields,
      state: 'entwurf',
    });
  });
});

describe('the register', () => {
  test('is filtered and exported as it is filtered, without names on demand', async () => {
    await goTo('/uebergaben/verzeichnis');
    await choose(page, 'Art des Schreibens', 'Berichtigung');
    await page.getByText(/^1 von \d+ Übermittlungen$/).waitFor();
    await picture('register');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('switch', { name: 'ohne Namen' }).click({ force: true });
    await button('Als Excel ausgeben').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' }).click();
    await page.getByText(/^Verzeichnis_der_Uebermittlungen_/).waitFor();
    const person = (await records()).student[sent.studentId]!;
    const cells = JSON.stringify(readXlsx(fileNamed('Verzeichnis_der_Uebermittlungen_')));
    expect(cells).toContain('Berichtigung');
    expect(cells).not.toContain(person.familyName);
    expect(cells).not.toContain(disclosure.partnerName);
  });

  test('opens the very paper of a line', async () => {
    await goTo('/heute');
    await goTo('/uebergaben/verzeichnis');
    await choose(page, 'Art des Schreibens', 'Berichtigung');
    await page.getByText(/^1 von/).waitFor();
    await page
      .getByRole('grid')
      .or(page.getByRole('table'))
      .getByText('Berichtigung')
      .last()
      .click();
    await page
      .getByLabel('Das Schreiben, wie es versendet wurde')
      .getByText('Richtig ist')
      .first()
      .waitFor();
  });

  test('keeps a reduced entry when the person is deleted', async () => {
    await goTo(`/jugendliche/${sent.studentId}/stammdaten`);
    await button('Akte löschen').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Im Verzeichnis der Übermittlungen bleiben/).waitFor();
    await dialog.getByRole('button', { name: 'Akte löschen' }).click();
    await goTo('/uebergaben/verzeichnis');
    await page.getByText('Akte gelöscht').first().waitFor();
    const data = await records();
    expect(data.disclosure[disclosure.id]).toBeUndefined();
    expect(data.reducedDisclosure[disclosure.id]).toMatchObject({ document: 'uebergabe' });
    await picture('reduced');
  });
});

describe('deadlines', () => {
  test('lead from Heute to what is missing and to where it is entered', async () => {
    const data = await records();
    const year = data.schoolYear['2026/2027']!;
    const today = new Date().toISOString().slice(0, 10) as typeof sent.sentOn & string;
    const deadlines = [
      ...year.deadlines.map((deadline) =>
        deadline.code === 'anmeldung' ? { ...deadline, on: today } : deadline,
      ),
      {
        code: 'eigen_elternabend',
        label: 'Elternabend der Abgangsklassen',
        on: today,
        doneOn: null,
      },
    ];
    await commit(put('schoolYear', { ...year, deadlines }));
    await goTo('/heute');
    await page.getByRole('checkbox', { name: /Erledigt: Elternabend/ }).click();
    const own = page.locator('main').getByText('Elternabend der Abgangsklassen');
    await expect.poll(() => own.count()).toBe(0);
    await page.getByRole('link', { name: /Liste öffnen: Anmeldung/ }).click();
    await page
      .getByText(/Berufswunsch/)
      .first()
      .waitFor();
    await picture('deadlines');
    expect(await axeViolations(page)).toEqual([]);
    await page
      .getByRole('checkbox', { name: /auswählen/ })
      .nth(1)
      .check();
    await button('Wiedervorlagen anlegen').click();
    await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
    await page.getByText('Wiedervorlagen angelegt').waitFor();
    const made = Object.values((await records()).followUp).filter(({ text }) =>
      text.startsWith('Anmeldung an der BBS'),
    );
    expect(made.length).toBeGreaterThan(0);
  });

  test('are done once they are ticked off, and say so in the list', async () => {
    await goTo('/uebergaben/stichtage/2026-2027_anmeldung');
    await page.getByLabel(/Stichtag abhaken/).click();
    await page.getByLabel(/^Abgehakt am/).waitFor();
    await goTo('/heute');
    expect(await page.getByRole('link', { name: /Liste öffnen: Anmeldung/ }).count()).toBe(0);
  });
});
