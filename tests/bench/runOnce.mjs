/**
 * Lets the letters of a whole class out together in the real window, on the practice vault: the frames of the window
 * meanwhile, the milliseconds of the whole run, and those that the office work alone takes in one process.
 * Prints them as JSON.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadProduct } from './bundle.mjs';
import { end, launch } from './unlockedApp.mjs';
import { watchFrames } from './watchFrames.mjs';

const [folder, home, size] = process.argv.slice(2);
const product = await loadProduct();
const launched = await launch(folder, home);
const { page, app } = launched;
page.setDefaultTimeout(20_000);
await page.getByRole('button', { name: /Übungsdaten/ }).click();
await page.locator('nav').first().waitFor();
const letters = join(home, 'schreiben');
mkdirSync(letters);
await app.evaluate(({ BrowserWindow, dialog }, chosen) => {
  BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
}, letters);

const { partner, school } = await page.evaluate(async () =>
  JSON.parse((await globalThis.staffelstab.ask['vault.records']({})).value),
);
const receiving = Object.values(partner).find(({ kind }) => kind === 'jugendwerkstatt');
// The choice of classes begins with the first own school.
const [own] = Object.values(school)
  .filter(({ mine }) => mine)
  .sort((one, other) => one.name.localeCompare(other.name, 'de'));
const klasse = {
  className: '10m',
  schoolId: own.id,
  partnerId: receiving.id,
  base: 8000,
  troubled: 0,
};
const changes = product.readyClass({ ...klasse, size: Number(size) });
const saved = await page.evaluate(
  (all) => globalThis.staffelstab.ask['records.commit']({ action: 'Klasse', changes: all }),
  changes,
);
if (!saved.ok) throw new Error(JSON.stringify(saved.failure));

await page.evaluate(() => {
  globalThis.location.hash = '/uebergaben';
});
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const pick = async (label, option) => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
};
await press('Mehrere');
await page.getByRole('menuitem', { name: 'Für eine Klasse vorbereiten' }).click();
await pick('Klasse', /^10m /);
await pick('Stelle', receiving.name);
await pick('Rechtsgrundlage', 'Einwilligung und Schweigepflichtentbindung');
await page.getByLabel('Anlass für alle').fill('Die Schulzeit endet im Sommer.');
await press(`${size} Übergaben vorbereiten`);
await page.getByRole('heading', { level: 1, name: 'Mehrere Übergaben' }).waitFor();
// The backup of the day is waited for; it is under way or done already.
await page.evaluate(() => globalThis.staffelstab.ask['backup.now']({}));

const take = await watchFrames(page);
await press(`${size} Schreiben ausgeben`);
await page.getByRole('radio', { name: 'Post' }).check();
await wait(1_000);
await take();
const began = performance.now();
await press('Ordner wählen und ausgeben');
await page.getByText(/^\d+ von \d+ Schreiben liegen im Ordner/).waitFor({ timeout: 600_000 });
const ms = performance.now() - began;
const gaps = await take();
const written = readdirSync(letters).filter((name) => name.endsWith('.docx')).length;
if (written !== Number(size)) throw new Error(`${written} letters lie in the folder.`);
process.stdout.write(JSON.stringify({ ms, gaps }));
await end(launched);
process.exit(0);
