import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { put } from '../../domain/record/change.ts';
import { p, templateFile } from '../support/templateFile.ts';
import { addPracticeRecords, bytesIn, damage, forgeVault } from './forgedVault.ts';
import { goTo } from './practice.ts';
import { commit, recordsOf } from './records.ts';
import { pidsOf } from './processes.ts';
import { freshHome, startProgram, type TroubleProgram } from './troubleProgram.ts';

// What the program refuses and what it cannot bring about, caused by a user's own steps and real processes.

const home = freshHome();
const folder = join(home, 'Dokumente/Staffelstab-Tresor');
const exported = join(home, 'Ausgegeben');

let user: TroubleProgram;
/** A handover whose letter can be written. */
let handoverId = '';

beforeAll(async () => {
  mkdirSync(join(home, 'Dokumente'));
  mkdirSync(exported);
  await forgeVault({ folder });
  await addPracticeRecords(folder);
  user = await startProgram(folder, home);
  await user.enter();
  for (const { id, state } of Object.values((await recordsOf(user.page)).handover)) {
    const paper = { kind: 'transfer', handoverId: id } as const;
    const ask = (given: typeof paper) => window.staffelstab.ask['paper.preview']({ paper: given });
    if (state === 'freigegeben' && (await user.page.evaluate(ask, paper)).ok) handoverId = id;
  }
});

afterAll(async () => {
  await user.kill();
});

describe('taking back', () => {
  test('where nothing was done yet says so', async () => {
    await user.page.keyboard.press('Control+z');
    await user.reads(
      'Es gibt nichts zurückzunehmen',
      'Seit dem Öffnen oder dem letzten Versand wurde nichts geändert, was sich zurücknehmen lässt.',
    );
    await user.look('nothing-to-undo');
  });

  test('what is no longer the last says so and changes nothing', async () => {
    await user.goToMila();
    await user.writeNote('Diese Notiz geht.');
    await user.isSaved('Diese Notiz geht.');
    await user.page
      .getByRole('main')
      .getByRole('button', { name: /löschen$/ })
      .first()
      .click();
    await user.reads('Notiz gelöscht');
    await user.writeNote('Diese kommt danach.');
    await user.isSaved('Diese kommt danach.');
    await user.press('Rückgängig');
    await user.reads(
      'Inzwischen wurde weitergearbeitet',
      'Es wurde nichts verändert. Nehmen Sie mit Strg+Z Schritt für Schritt zurück.',
    );
    await user.look('worked-on');
    const texts = Object.values((await recordsOf(user.page)).note).map(({ text }) => text);
    expect(texts).toContain('Diese kommt danach.');
    expect(texts).not.toContain('Diese Notiz geht.');
  });
});

test('a note longer than any vault takes stays where it was typed, and is saved once it is shorter', async () => {
  await user.goToMila();
  const long = 'Zu lang. '.repeat(12_000).trim();
  await user.writeNote(long);
  await user.reads(
    'Die Angaben haben nicht die erwartete Form',
    'Es wurde nichts verändert. Prüfen Sie die letzte Eingabe; ist sie sehr lang, teilen Sie sie auf.',
  );
  await user.look('bad-question');
  expect(await user.note.inputValue()).toBe(long);
  await user.writeNote('Aufgeteilt.');
  await user.isSaved('Aufgeteilt.');
});

describe('a list', () => {
  const exportTo = async (path: string): Promise<void> => {
    await goTo(user.page, '/auswertungen');
    await user.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await user.press('Als Excel ausgeben');
    await user.page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' }).click();
  };

  /** The process that waits for the next letter or list, once that of the last one has ended. */
  const office = async (): Promise<number> => {
    const find = () => pidsOf(user.app, 'Staffelstab Office');
    await expect.poll(find, { timeout: 15_000 }).toHaveLength(1);
    return (await find())[0] ?? 0;
  };

  test('does not go into the folder of the vault', async () => {
    const before = bytesIn(folder);
    await exportTo(join(folder, 'Liste.xlsx'));
    await user.reads('Das lässt sich so nicht speichern');
    await user.look('rule-broken');
    expect(bytesIn(folder)).toEqual(before);
  });

  test('whose process dies leaves no file, and is written at the next try', async () => {
    const path = join(exported, 'Liste.xlsx');
    const pid = await office();
    process.kill(pid, 'SIGSTOP');
    await exportTo(path);
    await user.page.waitForTimeout(500);
    process.kill(pid, 'SIGKILL');
    await user.reads(
      'Das Dokument konnte nicht erzeugt werden',
      'Ihre Daten sind sicher, und es wurde keine Datei geschrieben. Versuchen Sie es noch einmal.',
    );
    await user.look('office-failed');
    expect(readdirSync(exported)).toEqual([]);
    await exportTo(path);
    await expect.poll(() => existsSync(path), { timeout: 15_000 }).toBe(true);
  });

  test('that takes too long is given up without a file', async () => {
    const pid = await office();
    process.kill(pid, 'SIGSTOP');
    await exportTo(join(exported, 'Nie.xlsx'));
    await user.page.getByText('Das hat zu lange gedauert').waitFor({ timeout: 90_000 });
    await user.reads('Die Ausgabe wurde beendet, ohne eine Datei zu schreiben.');
    await user.look('too-long');
    expect(readdirSync(exported)).toEqual(['Liste.xlsx']);
  });
});

describe('a letter', () => {
  const goToHandover = (): Promise<void> => goTo(user.page, `/uebergaben/${handoverId}`);

  test('is not printed where no printer is set up, and counts as not sent', async () => {
    await goToHandover();
    await user.press('Schreiben ausgeben');
    await user.page.getByRole('radio', { name: 'Drucken' }).check();
    await user.page.getByRole('radio', { name: /^Post/ }).check();
    await user.press('Ausgeben und als versendet eintragen');
    await user.reads(
      'Es ist kein Drucker eingerichtet',
      'Es wurde nichts gedruckt und nichts als versendet eingetragen.',
    );
    await user.look('no-printer');
    const { handover } = await recordsOf(user.page);
    expect(handover[handoverId]).toMatchObject({ state: 'freigegeben', sentOn: null });
    await user.page.keyboard.press('Escape');
  });

  test('in a template that is damaged on the disk is not written, and is once its bytes are back', async () => {
    const before = readdirSync(folder);
    const file = join(home, 'Briefkopf.docx');
    writeFileSync(file, await templateFile({ body: p('{{Familienname}}') }));
    await goTo(user.page, '/einstellungen/vorlagen');
    await user.choose(file);
    await user.press('Vorlage hinzufügen');
    await user.reads('Die Vorlage ist in Ordnung');
    const { handover, template } = await recordsOf(user.page);
    const draft = handover[handoverId];
    const [templateId = ''] = Object.keys(template);
    if (draft === undefined) throw new Error('There is no handover to be written.');
    const added = readdirSync(folder).find(
      (name) => name.startsWith('a-') && !before.includes(name),
    );
    damage(join(folder, added ?? ''), 0.8);
    await commit(user.page, [put('handover', { ...draft, templateId })]);
    await goToHandover();
    await user.reads(
      'Die Vorlage ist beschädigt oder fehlt',
      'Das Schreiben wurde nicht erzeugt, und Ihre Angaben sind sicher.',
    );
    await user.look('template-damaged');
    damage(join(folder, added ?? ''), 0.8);
    await goTo(user.page, '/heute');
    await goToHandover();
    await user.page.getByLabel('Vorschau des Übergabeschreibens').waitFor();
  });
});
