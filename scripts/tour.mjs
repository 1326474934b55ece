/**
 * Walks the main job with practice data in the real program and leaves letter, overview and pictures in
 * `artifacts/tour/`. `npm start` takes it where there is no display; `--pictures` renews those of the README.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { findRuntime } from './setup/findRuntime.mjs';
import { repoRoot } from './setup/paths.mjs';
import { say } from './setup/say.mjs';

const out = join(repoRoot, 'artifacts', 'tour');
const home = mkdtempSync(join(tmpdir(), 'staffelstab-tour-'));
const pictured = ['heute', 'jugendliche', 'verlauf', 'uebergabe', 'auswertung'];

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const app = await _electron.launch({
  executablePath: findRuntime().executable,
  args: ['--no-sandbox', `--user-data-dir=${join(home, 'profile')}`, repoRoot],
  cwd: repoRoot,
  env: { ...process.env, HOME: home },
});
try {
  await walk(app, await app.firstWindow());
} finally {
  await app.close();
  rmSync(home, { recursive: true, force: true });
}
if (process.argv.includes('--pictures')) {
  const images = join(repoRoot, 'docs', 'images');
  mkdirSync(images, { recursive: true });
  for (const name of pictured) cpSync(join(out, `${name}.png`), join(images, `${name}.png`));
}

/** The main job, step by step; a step that does not succeed ends the tour with an error. */
async function walk(app, page) {
  page.setDefaultTimeout(20_000);
  await app.evaluate(({ BrowserWindow, dialog }, folder) => {
    BrowserWindow.getAllWindows()[0].setContentSize(1366, 768);
    // Nobody is there to answer a dialog: the tour's files go to its own folder.
    dialog.showSaveDialog = (_window, options) =>
      Promise.resolve({
        canceled: false,
        filePath: `${folder}/${options.defaultPath.split(/[\\/]/).at(-1)}`,
      });
  }, out);
  const picture = async (name) => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(out, `${name}.png`) });
  };
  const link = (name) => page.getByRole('link', { name, exact: true });

  say('1  Opening the practice vault');
  await page.getByRole('button', { name: /Übungsdaten/ }).waitFor();
  await picture('start');
  await page.getByRole('button', { name: /Übungsdaten/ }).click();
  await link('Heute').waitFor();
  await picture('heute');

  say('2  Looking for a young person');
  await link('Jugendliche').click();
  await page.getByRole('heading', { level: 1, name: 'Jugendliche' }).waitFor();
  await picture('jugendliche');
  await page.keyboard.press('Control+k');
  await page.getByLabel('Suchen', { exact: true }).fill('heide');
  await page
    .getByRole('button', { name: /von der Heide, Mia/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mia von der Heide' }).waitFor();

  say('3  Writing a note');
  const note = page.getByRole('textbox', { name: 'Notiz', exact: true });
  await note.fill(
    'Mia hat die Einladung zum Gespräch bekommen. Wir üben am Dienstag die Selbstvorstellung.',
  );
  await page.keyboard.press('Control+Enter');
  await page.getByText('Wir üben am Dienstag').last().waitFor();
  await picture('verlauf');

  say('4  Handing over to the vocational school');
  await link('Übergaben').click();
  await page.getByText('von der Heide, Mia').first().dblclick();
  await page.getByRole('heading', { level: 1, name: /Mia von der Heide/ }).waitFor();
  await page
    .getByText(/Seite 1 von/)
    .first()
    .waitFor();
  await picture('uebergabe');
  await page.getByRole('button', { name: 'Schreiben ausgeben' }).click();
  await page.getByRole('radio', { name: /^Post/ }).check();
  await picture('uebergabe-bestaetigen');
  await page.getByRole('button', { name: /Ausgeben und als versendet/ }).click();
  await page.getByText(/Nachweis der Übermittlung/i).waitFor();
  await picture('uebergabe-versendet');

  say('5  Writing the overview of the leavers');
  await link('Auswertungen').click();
  await page.getByRole('heading', { level: 1, name: 'Auswertungen' }).waitFor();
  await page.waitForTimeout(500);
  await picture('auswertung');
  await page.getByRole('button', { name: 'Als Excel ausgeben' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' }).click();
  await page
    .getByText(/\.xlsx/)
    .first()
    .waitFor();

  say('6  Locking, and finding everything again');
  await page.keyboard.press('Control+l');
  const password = page.getByLabel('Kennwort', { exact: true });
  await password.waitFor();
  await picture('gesperrt');
  await password.fill('Staffelstab üben');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Auswertungen' }).waitFor();
  reportFiles();
}

function reportFiles() {
  const files = readdirSync(out);
  const pathOf = (ending) =>
    files.filter((name) => name.endsWith(ending)).map((name) => join(out, name));
  say(`Letter:      ${pathOf('.docx').join(', ')}`);
  say(`Overview:    ${pathOf('.xlsx').join(', ')}`);
  say(`Screenshots: ${pathOf('.png').join(', ')}`);
}
