import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/calendar/addDays.ts';
import { localDay } from '../../domain/calendar/localDay.ts';
import { newConsent } from '../../domain/consent/newConsent.ts';
import { newHandover } from '../../domain/handover/newHandover.ts';
import type { Paper } from '../../domain/paper/paperSchema.ts';
import { newPartner, newPartnerPerson } from '../../domain/partner/newPartner.ts';
import { put, type Change } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { newStudent } from '../../domain/student/newStudent.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import type {} from '../../renderer/state/bridge.ts';
import type { LaunchedApp } from './launch.ts';
import { readDocx } from './mainJob.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';

const today = localDay(new Date());
const createdAt = new Date().toISOString();
const exported = mkdtempSync(join(tmpdir(), 'staffelstab-frozen-files-'));
const pictures = join(repoRoot, 'artifacts/frozenLetter');
const oldName = 'Prüfstein';
const newName = 'Neuenburg';

let launched: LaunchedApp;
let page: Page;

const records = async (): Promise<VaultData> => {
  const given = await page.evaluate(() => window.staffelstab.ask['vault.records']({}));
  if (!given.ok) throw new Error(JSON.stringify(given));
  return JSON.parse(given.value) as VaultData;
};

const commit = async (...changes: readonly Change[]): Promise<void> => {
  const saved = await page.evaluate(
    (given) => window.staffelstab.ask['records.commit']({ action: 'Probe', changes: given }),
    [...changes],
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved));
};

/** A young person with a consent and a draft; both ids begin with theirs. */
const begin = async (id: string, number: number): Promise<void> => {
  const recipient = { partnerId: 'stelle', personId: 'person' };
  await commit(
    put('student', {
      ...newStudent({ id, caseNumber: `F-${number}`, createdAt }),
      ...{ familyName: oldName, givenNames: 'Robin', street: 'Altweg', houseNumber: '2' },
      ...{ postcode: '37520', town: 'Osterode', birthDay: addMonths(today, -16 * 12) },
    }),
    put('consent', {
      ...newConsent({
        id: `${id}-einwilligung`,
        studentId: id,
        purpose: 'Übergang in die Fachschule',
        recipients: [{ ...recipient, function: '' }],
        groups: ['person', 'anschluss'],
        givenOn: addDays(today, -30),
        validUntil: addDays(today, 90),
        createdAt,
      }),
      signedByStudent: true,
    }),
    put('handover', {
      ...newHandover({ id: `${id}-uebergabe`, studentId: id, createdAt }),
      ...recipient,
      basis: 'einwilligung',
      fields: ['name', 'anschrift', 'gespraech'],
      talkOn: today,
    }),
  );
};

const write = async (paper: Paper): Promise<Buffer> => {
  const answer = await page.evaluate((given) => window.staffelstab.ask['paper.export'](given), {
    paper,
    format: 'word' as const,
    channel: 'post' as const,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return readFileSync(join(exported, answer.value.fileName ?? ''));
};

const fileNamed = (start: string): string =>
  join(exported, readdirSync(exported).find((name) => name.startsWith(start)) ?? start);

/** The bytes of a sent paper as the page shows them today. */
const shown = async (letterId: string): Promise<Buffer> => {
  const answer = await page.evaluate(async (id) => {
    const given = await window.staffelstab.ask['paper.preview']({
      paper: { kind: 'sent', letterId: id },
    });
    return given.ok ? Array.from(given.value) : null;
  }, letterId);
  if (answer === null) throw new Error('The sent letter is not shown.');
  return Buffer.from(answer);
};

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const sentOf = async (handoverId: string, document: string) => {
  const found = Object.values((await records()).disclosure).find(
    (one) => one.handoverId === handoverId && one.document === document,
  );
  if (found === undefined) throw new Error(`No ${document} went out.`);
  return found;
};

const rename = async (id: string): Promise<void> => {
  await goTo(page, `/jugendliche/${id}/stammdaten`);
  const field = page.getByLabel('Familienname', { exact: true }).first();
  await field.fill(newName);
  await field.press('Tab');
  await expect
    .poll(async () => (await records()).student[id]?.familyName, { timeout: 10_000 })
    .toBe(newName);
};

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  launched = await launchPractice(mkdtempSync(join(tmpdir(), 'staffelstab-frozen-')));
  ({ page } = launched);
  page.setDefaultTimeout(20_000);
  await launched.app.evaluate(({ BrowserWindow, dialog }, folder) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
    dialog.showSaveDialog = ((_: unknown, options: { defaultPath: string }) =>
      Promise.resolve({
        canceled: false,
        filePath: `${folder}/${options.defaultPath.split('/').at(-1) ?? ''}`,
      })) as unknown as typeof dialog.showSaveDialog;
  }, exported);
  await commit(
    put('partner', newPartner({ id: 'stelle', kind: 'bbs', name: 'Fachschule Probe', createdAt })),
    put('partnerPerson', {
      ...newPartnerPerson({ id: 'person', partnerId: 'stelle' }),
      salutation: 'Frau',
      givenName: 'Ada',
      familyName: 'Probst',
    }),
  );
});

afterAll(() => launched.kill());

describe('a letter that was sent before the young person’s name changed', () => {
  const handoverId = 'namen-uebergabe';
  let original: Buffer;

  test('stays byte for byte what it was', async () => {
    await begin('namen', 9801);
    original = await write({ kind: 'transfer', handoverId });
    const { letterId, sha256: recorded } = await sentOf(handoverId, 'uebergabe');
    expect(sha256(original)).toBe(recorded);
    await rename('namen');
    expect((await shown(letterId)).equals(original)).toBe(true);
    expect((await write({ kind: 'copy', letterId })).equals(original)).toBe(true);
    const text = readDocx(fileNamed('Abschrift_'));
    expect(text).toContain(oldName);
    expect(text).not.toContain(newName);
  });

  test('is read with the old name on its page, which offers the correction', async () => {
    await goTo(page, `/uebergaben/${handoverId}`);
    const letter = page.getByLabel('Das Schreiben, wie es versendet wurde');
    await letter.getByText(oldName).first().waitFor();
    expect(await letter.getByText(newName).count()).toBe(0);
    await page.getByText('Geändert seit der Übermittlung: Familienname, Vorname').waitFor();
    await page.getByText(/Fragen Sie vorher die betroffene Person/).waitFor();
    await page.screenshot({ path: join(pictures, 'name.png') });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Berichtigung schreiben' }).click();
    const preview = page.getByLabel('Vorschau der Berichtigung');
    await preview.getByText(newName).first().waitFor();
    await page.getByRole('radio', { name: /^Post/ }).check();
    await page.getByRole('button', { name: 'Ausgeben und als versendet eintragen' }).click();
    await page
      .getByText('Geändert seit der Übermittlung: Familienname, Vorname')
      .waitFor({ state: 'detached' });
    const text = readDocx(fileNamed('Berichtigung_'));
    for (const said of [oldName, newName, 'Fachschule Probe', 'Frau Ada Probst'])
      expect(text).toContain(said);
    const { aboutId, personName } = await sentOf(handoverId, 'berichtigung');
    expect(aboutId).toBe((await sentOf(handoverId, 'uebergabe')).id);
    expect(personName).toBe('Frau Ada Probst');
  });

  test('is followed by a new letter, which has the new name alone', async () => {
    await page.getByRole('button', { name: 'Ergänzung' }).click();
    await page.getByText('Entwurf', { exact: true }).first().waitFor();
    const draft = Object.values((await records()).handover).find(
      ({ studentId, state }) => studentId === 'namen' && state === 'entwurf',
    );
    await write({ kind: 'transfer', handoverId: draft?.id ?? '' });
    const { fileName } = await sentOf(draft?.id ?? '', 'uebergabe');
    const text = readDocx(join(exported, fileName));
    expect(text).toContain(`Robin ${newName}`);
    expect(text).not.toContain(oldName);
    const { letterId } = await sentOf(handoverId, 'uebergabe');
    expect((await shown(letterId)).equals(original)).toBe(true);
  });
});

describe('minutes that went out while the letter is a draft', () => {
  test('are followed: the draft keeps its recipient and offers a correction of what they told', async () => {
    await begin('mitschrift', 9802);
    await write({ kind: 'protocol', handoverId: 'mitschrift-uebergabe' });
    const { student } = await records();
    await commit(put('student', { ...student['mitschrift']!, street: 'Am neuen Markt' }));
    await goTo(page, '/heute');
    await goTo(page, '/uebergaben/mitschrift-uebergabe');
    const title = page.getByText('Geändert seit der Übermittlung (Übergabeprotokoll): Anschrift');
    await title.waitFor();
    await page.getByText(/An diese Person ist schon ein Papier gegangen/).waitFor();
    await page.screenshot({ path: join(pictures, 'minutes.png') });
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Berichtigung schreiben' }).click();
    await page
      .getByLabel('Vorschau der Berichtigung')
      .getByText('Am neuen Markt')
      .first()
      .waitFor();
    await page.getByRole('radio', { name: /^Post/ }).check();
    await page.getByRole('button', { name: 'Ausgeben und als versendet eintragen' }).click();
    await title.waitFor({ state: 'detached' });
    const { fileName } = await sentOf('mitschrift-uebergabe', 'berichtigung');
    const text = readDocx(join(exported, fileName));
    expect(text).toContain('Übergabeprotokoll');
    expect(text).toContain('Am neuen Markt');
    expect((await records()).handover['mitschrift-uebergabe']?.state).toBe('entwurf');
  });
});
