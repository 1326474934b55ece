import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { letterhead } from '../support/letterhead.ts';
import { p, run, spaces, templateFile } from '../support/templateFile.ts';
import { chooseOnDisk, saveInto } from './fileDialogs.ts';
import type { LaunchedApp } from './launch.ts';
import { readDocx } from './mainJob.ts';
import { onOfficePc } from './officePc.ts';
import { axeViolations, goTo, launchPractice } from './practice.ts';
import { recordsOf } from './records.ts';

const home = mkdtempSync(join(tmpdir(), 'staffelstab-templates-'));
const exported = join(home, 'Ausgabe');
const pictures = join(tmpdir(), 'staffelstab-template-pictures');

let launched: LaunchedApp;
let page: Page;

const records = (): Promise<VaultData> => recordsOf(page);

/** Lets the next file dialog choose this file. */
const choosing = (path: string): Promise<void> => chooseOnDisk(launched.app, path);

const fileOf = (name: string, bytes: Uint8Array): string => {
  const path = join(home, name);
  writeFileSync(path, bytes);
  return path;
};

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });

const addButton = () => page.getByRole('button', { name: 'Vorlage hinzufügen' });

const add = async (path: string): Promise<void> => {
  await choosing(path);
  await addButton().click();
};

beforeAll(async () => {
  mkdirSync(exported);
  mkdirSync(pictures, { recursive: true });
  launched = await launchPractice(home);
  ({ page } = launched);
  page.setDefaultTimeout(20_000);
  await onOfficePc(launched.app);
  await saveInto(launched.app, exported);
});

afterAll(async () => {
  await launched.kill();
});

describe('the templates in the settings', () => {
  test('begin with what they are for, and with an example', async () => {
    await goTo(page, '/einstellungen/vorlagen');
    await page.getByRole('heading', { name: 'Noch keine eigene Vorlage' }).waitFor();
    await picture('leer');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Beispielvorlage speichern' }).click();
    await page.getByText('Die Datei ist geschrieben').waitFor();
    expect(readdirSync(exported)).toEqual(['Beispielvorlage.docx']);
    const example = readDocx(join(exported, 'Beispielvorlage.docx'));
    expect(example).toContain('{{Vorname}}');
    expect(example).toContain('{{Abschnitt Unterstützung}}');
  });

  test('name every field, to be found and copied', async () => {
    await page.getByLabel('Felder filtern').fill('anschluss');
    await page.getByRole('button', { name: '{{Geplanter Anschluss}} kopieren' }).click();
    await page.getByText('{{Geplanter Anschluss}} ist kopiert.').waitFor();
    const copied = () => launched.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(await copied()).toBe('{{Geplanter Anschluss}}');
    await page.getByRole('button', { name: 'Alle Felder kopieren' }).click();
    await page.getByRole('button', { name: 'Liste kopiert' }).waitFor();
    expect((await copied()).split('\n').length).toBeGreaterThan(90);
    await page.getByLabel('Felder filtern').fill('');
  });

  const overlong = Buffer.alloc(21 * 1024 * 1024);
  const bad: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
    ['brief.txt', () => Promise.resolve(Buffer.from('Für {{Vorname}}')), /ist kein Word-Dokument/],
    [
      'alt.doc',
      () => Promise.resolve(Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex')),
      /das ältere Format \.doc/,
    ],
    [
      'geschuetzt.docx',
      () =>
        Promise.resolve(
          Buffer.concat([
            Buffer.from('d0cf11e0a1b11ae1', 'hex'),
            Buffer.from('EncryptedPackage', 'utf16le'),
          ]),
        ),
      /mit einem Kennwort geschützt/,
    ],
    ['gross.docx', () => Promise.resolve(overlong), /größer als 20 MB/],
    [
      'makro.docx',
      () => templateFile({ body: p('x'), raw: { 'word/vbaProject.bin': 'x' } }),
      /enthält Makros/,
    ],
    [
      'doctype.docx',
      () =>
        templateFile({
          body: '',
          raw: {
            'word/document.xml': '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
          },
        }),
      /Anweisungen, die in einem Word-Dokument nichts zu suchen haben/,
    ],
    [
      'bild.docx',
      () =>
        templateFile({
          body: p('x'),
          relations: [
            { id: 'rId9', kind: 'image', target: 'https://host.example/x.png', external: true },
          ],
        }),
      /verweist auf ein Bild oder eine Datei außerhalb/,
    ],
    [
      'verbunden.docx',
      () =>
        templateFile({
          body: p('x'),
          parts: [
            {
              ...{ kind: 'settings', name: 'settings.xml', xml: `<w:settings ${spaces}/>` },
              relations: [
                {
                  id: 'rId1',
                  kind: 'attachedTemplate',
                  target: 'https://host.example/x.dotm',
                  external: true,
                },
              ],
            },
          ],
        }),
      /mit einer Vorlage im Netz verbunden/,
    ],
    [
      'objekt.docx',
      () =>
        templateFile({
          body: p('x'),
          relations: [{ id: 'rId9', kind: 'oleObject', target: 'embeddings/x.bin' }],
        }),
      /ein eingebettetes Objekt/,
    ],
    [
      'aenderungen.docx',
      () => templateFile({ body: p(`<w:ins w:id="1" w:author="A">${run('x')}</w:ins>`) }),
      /nachverfolgte Änderungen/,
    ],
    [
      'falsch.docx',
      () => templateFile({ body: p('x'), mainType: 'text/plain' }),
      /ist kein Word-Dokument/,
    ],
    [
      'bombe.docx',
      () => templateFile({ body: p('x'), raw: { 'word/media/x.bmp': Buffer.alloc(3_000_000) } }),
      /ungewöhnlich groß/,
    ],
  ];

  test.each(bad)('say why %s is none, and keep nothing', async (name, make, sentence) => {
    await add(fileOf(name, await make()));
    const note = page.getByRole('alert');
    await note.getByText('Diese Datei lässt sich nicht als Vorlage verwenden').waitFor();
    await note.getByText(sentence).waitFor();
    await note.getByText('Es wurde nichts übernommen').waitFor();
    expect((await records()).template).toEqual({});
    if (name === 'makro.docx') await picture('abgelehnt');
    await goTo(page, '/heute');
    await goTo(page, '/einstellungen/vorlagen');
  });

  test('say that a file which breaks off is damaged', async () => {
    const path = fileOf('kurz.docx', await letterhead());
    truncateSync(path, 3000);
    await add(path);
    await page
      .getByRole('alert')
      .getByText(/ist beschädigt oder unvollständig/)
      .waitFor();
    expect((await records()).template).toEqual({});
  });

  test('show what is wrong with a template, with the paragraph it stands in', async () => {
    const body =
      p('Sehr geehrte Damen und Herren, es geht um {{Vornahme}} {{Familienname}}.') +
      p('{{#Praktika}}') +
      p('Geboren am {{Geburtsdatum');
    await add(fileOf('Briefkopf mit Fehlern.docx', await templateFile({ body })));
    const card = page.getByRole('article', { name: 'Briefkopf mit Fehlern' });
    await card.getByText('3 Stellen sollten Sie ansehen').waitFor();
    await card.getByText('Gemeint ist vielleicht {{Vorname}}').waitFor();
    await card.getByText(/„Sehr geehrte Damen und Herren, es geht um \{\{Vornahme\}\}/).waitFor();
    await card.getByText('Der Bereich {{#Praktika}} hat kein Ende').waitFor();
    await card.getByText('Im Text: „Geboren am {{Geburtsdatum“').waitFor();
    await picture('befunde');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('let a template be put right in its place', async () => {
    await choosing(fileOf('Briefkopf der Schule.docx', await letterhead()));
    const broken = page.getByRole('article', { name: 'Briefkopf mit Fehlern' });
    await broken.getByRole('button', { name: 'Ersetzen' }).click();
    const card = page.getByRole('article', { name: 'Briefkopf der Schule' });
    await card.getByText('Die Vorlage ist in Ordnung').waitFor();
    expect(Object.keys((await records()).template)).toHaveLength(1);
    await picture('liste');
    await page.evaluate(() => window.staffelstab.ask['preferences.set']({ theme: 'dark' }));
    await page.reload();
    await page.getByRole('article', { name: 'Briefkopf der Schule' }).waitFor();
    await page.getByRole('button', { name: 'Prüfen' }).click();
    await page.getByText('Die Vorlage ist in Ordnung').waitFor();
    await picture('liste-dunkel');
    expect(await axeViolations(page)).toEqual([]);
    await page.evaluate(() => window.staffelstab.ask['preferences.set']({ theme: 'light' }));
    await page.reload();
    await page.getByRole('article', { name: 'Briefkopf der Schule' }).waitFor();
  });

  test('are removed with a way back, by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Entfernen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Noch keine eigene Vorlage' }).waitFor();
    await page.getByRole('button', { name: 'Rückgängig' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('article', { name: 'Briefkopf der Schule' }).waitFor();
  });
});

describe('a letter in a template of one’s own', () => {
  let handoverId = '';

  test('is chosen in the editor and shown as it goes out', async () => {
    const { handover, template } = await records();
    for (const draft of Object.values(handover).filter(({ state }) => state === 'entwurf')) {
      const answer = await page.evaluate(
        (id) =>
          window.staffelstab.ask['paper.preview']({ paper: { kind: 'transfer', handoverId: id } }),
        draft.id,
      );
      if (answer.ok && draft.fields.includes('praktika')) handoverId = draft.id;
    }
    expect(Object.keys(template)).toHaveLength(1);
    await goTo(page, `/uebergaben/${handoverId}`);
    const choice = page.getByRole('combobox', { name: 'Vorlage' });
    await choice.scrollIntoViewIfNeeded();
    await choice.click();
    await page.getByRole('option', { name: 'Briefkopf der Schule' }).click();
    await page.getByText(/In dieser Vorlage gibt es kein Feld für: .*Schule/).waitFor();
    const shown = page.getByLabel('Vorschau des Übergabeschreibens');
    await shown.getByText('ÜBUNG – erfundene Daten').first().waitFor();
    await shown.getByText('Geboren am').first().waitFor();
    await page.waitForTimeout(500);
    await picture('editor');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('goes out filled, and the register knows what it told', async () => {
    await page
      .getByRole('button', { name: /Ausgeben|ausgeben/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Schreiben ausgeben' });
    await dialog.getByText('Briefkopf der Schule').waitFor();
    await picture('ausgabe');
    await dialog.getByRole('radio', { name: 'Post' }).or(dialog.getByLabel('Post')).first().click();
    await dialog.getByRole('button', { name: 'Ausgeben und als versendet eintragen' }).click();
    await page.getByText('Die Datei ist geschrieben').waitFor();
    const { disclosure, student, handover, sentLetter } = await records();
    const record = Object.values(disclosure).find((one) => one.handoverId === handoverId);
    const person = student[handover[handoverId]?.studentId ?? ''];
    const file = join(exported, record?.fileName ?? '');
    const text = readDocx(file);
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain(person?.familyName);
    expect(text).toContain('Praktika');
    expect(record?.fields).toEqual(expect.arrayContaining(['name', 'praktika']));
    expect(record?.fields).not.toContain('schule');
    expect(sentLetter[record?.letterId ?? '']?.templateFile).not.toBeNull();
    const core = execFileSync('unzip', ['-p', file, 'docProps/core.xml'], { encoding: 'utf8' });
    expect(core).toContain('Staffelstab');
    expect(core).not.toMatch(/Meier|Kevin/);
    expect(readFileSync(file).includes('Kevin')).toBe(false);
  });

  test('goes out as a PDF file and among several, with logo and band', async () => {
    const { handover, template } = await records();
    const [templateId = ''] = Object.keys(template);
    const drafts = Object.values(handover).filter(({ state }) => state === 'entwurf');
    const changes = drafts.map((draft) => put('handover', { ...draft, templateId }));
    const sent = await page.evaluate(
      async ({ given, ids }) => {
        const { ask } = window.staffelstab;
        await ask['records.commit']({ action: 'x', changes: given });
        for (const id of ids) {
          const paper = { kind: 'transfer', handoverId: id } as const;
          const answer = await ask['paper.export']({ paper, format: 'pdf', channel: 'post' });
          if (answer.ok) return { id, fileName: answer.value.fileName };
        }
        return null;
      },
      { given: changes, ids: drafts.map(({ id }) => id) },
    );
    const file = join(exported, sent?.fileName ?? '');
    expect(file).toMatch(/\.pdf$/);
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain('ÜBUNG – erfundene Daten');
    expect(text).toContain('Geboren am');
    expect(text).not.toMatch(/[{}]/);
    expect(execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' })).toMatch(/image/);
    await choosing(exported);
    const others = drafts.map(({ id }) => id).filter((id) => id !== sent?.id);
    const many = await page.evaluate(
      (handoverIds) =>
        window.staffelstab.ask['paper.exportMany']({
          ...{ handoverIds, channel: 'post', format: 'word', list: false },
        }),
      others,
    );
    const written = many.ok ? many.value.letters.flatMap(({ fileName }) => fileName ?? []) : [];
    expect(written.length).toBeGreaterThan(0);
    for (const name of written) expect(readDocx(join(exported, name))).toContain('Geboren am');
  });

  test('stays readable when the template is removed', async () => {
    await goTo(page, '/einstellungen/vorlagen');
    await page.getByRole('button', { name: 'Entfernen' }).click();
    await page.getByRole('heading', { name: 'Noch keine eigene Vorlage' }).waitFor();
    const letterId = Object.values((await records()).disclosure).find(
      (one) => one.handoverId === handoverId,
    )?.letterId;
    const answer = await page.evaluate(
      (id) => window.staffelstab.ask['paper.preview']({ paper: { kind: 'sent', letterId: id } }),
      letterId ?? '',
    );
    expect(answer.ok).toBe(true);
  });

  test('of a draft whose template has gone says so and lets another be chosen', async () => {
    const { handover } = await records();
    const draft = Object.values(handover).find(({ state }) => state === 'entwurf');
    if (draft === undefined) throw new Error('There is no draft left.');
    const changes = [put('handover', { ...draft, templateId: 'weg' })];
    const saved = await page.evaluate(
      (given) => window.staffelstab.ask['records.commit']({ action: 'x', changes: given }),
      changes,
    );
    expect(saved.ok).toBe(true);
    await goTo(page, `/uebergaben/${draft.id}`);
    await page.getByText('Die gewählte Vorlage ist nicht mehr vorhanden').first().waitFor();
    await picture('vorlage-weg');
  });
});
