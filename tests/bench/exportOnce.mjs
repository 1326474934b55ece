/**
 * Exports the overview of 10,000 placements to Excel from the real window and prints the frames meanwhile, from the
 * click to the word that the file is written, and those before with the page at rest, as JSON.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { end, launchUnlocked } from './unlockedApp.mjs';
import { watchFrames } from './watchFrames.mjs';

const [folder, home, vaultFolder] = process.argv.slice(2);
const launched = await launchUnlocked(folder, home, vaultFolder);
const { page, app } = launched;
const file = join(home, 'praktika.xlsx');
await app.evaluate(({ BrowserWindow, dialog }, filePath) => {
  BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
}, file);
// The backup of the day is waited for; it is under way or done already.
await page.evaluate(() => globalThis.staffelstab.ask['backup.now']({}));
await page.evaluate(() => {
  globalThis.location.hash = '/auswertungen';
});
await page.getByRole('combobox', { name: 'Übersicht' }).click();
await page.getByRole('option', { name: 'Praktikumsübersicht' }).click();
await page.getByText(/^Export: \d/).waitFor();

const take = await watchFrames(page);

await wait(2_000);
await page.getByRole('button', { name: 'Als Excel ausgeben' }).click();
const yes = page.getByRole('dialog').getByRole('button', { name: 'Als Excel ausgeben' });
await yes.waitFor();
await wait(1_000);
await take();
await wait(3_000);
const rest = await take();
const said = await page.getByText(/^Export: \d/).textContent();
const began = performance.now();
await yes.click();
await page.getByText('Die Datei ist geschrieben').waitFor({ timeout: 300_000 });
const ms = performance.now() - began;
const gaps = await take();
if (!existsSync(file)) throw new Error('There is no file.');
process.stdout.write(JSON.stringify({ ms, gaps, rest, said }));
await end(launched);
process.exit(0);
