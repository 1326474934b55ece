/**
 * The large tables in the real window, with 5,000 young people, 10,000 placements, 1,000 companies and 50,000 notes: frames
 * while a table scrolls and while words are typed into its filter, and the time from each key to its answer
 * (`keyAnswers.mjs`), for each table and for the search of everything. Prints the milliseconds as JSON.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { watchKeys } from './keyAnswers.mjs';
import { end, launchUnlocked } from './unlockedApp.mjs';
import { watchFrames } from './watchFrames.mjs';

const [folder, home, vaultFolder] = process.argv.slice(2);
const launched = await launchUnlocked(folder, home, vaultFolder);
const { page, app } = launched;
await app.evaluate(({ BrowserWindow }) => {
  BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
});
// The backup of the day is waited for; it is under way or done already.
await page.evaluate(() => globalThis.staffelstab.ask['backup.now']({}));

const takeFrames = await watchFrames(page);
await watchKeys(page);

const take = async () => ({
  gaps: await takeFrames(),
  ...(await page.evaluate(() => globalThis.benchKeys())),
});

const open = async (path, label) => {
  await page.evaluate((hash) => {
    globalThis.location.hash = hash;
  }, path);
  await page.getByRole('grid', { name: label, exact: true }).waitFor();
  await wait(1_000);
};

/** Scrolls by the wheel, as a hand does: sixty turns a second for some seconds, down and up. */
const scroll = async () => {
  await page.mouse.move(800, 550);
  await take();
  for (let turn = 0; turn < 240; turn += 1) {
    await page.mouse.wheel(0, turn < 160 ? 180 : -240);
    await wait(16);
  }
  return (await take()).gaps;
};

const type = async (label, words) => {
  const field = page.getByLabel(label, { exact: true });
  const typed = { gaps: [], answers: [], shown: [] };
  for (const word of words) {
    await field.click();
    await wait(300);
    await take();
    await page.keyboard.type(word, { delay: 130 });
    await wait(400);
    for (const _ of word) {
      await page.keyboard.press('Backspace');
      await wait(130);
    }
    await wait(400);
    const found = await take();
    for (const name of Object.keys(typed)) typed[name].push(...found[name]);
  }
  return typed;
};

const tables = {
  Placements: ['/praktika', 'Praktika', 'Praktika filtern', ['muller', 'kim autohaus', '9a']],
  Companies: [
    ...['/praktika/betriebe', 'Betriebe', 'Betriebe filtern'],
    ['tischlerei', 'muster', 'elektro kaya'],
  ],
  Students: ['/jugendliche', 'Jugendliche', 'In der Liste suchen', ['nowak', 'kim 9b', 'f-1234']],
};

const found = {};
await open('/praktika', 'Praktika');
await take();
await wait(3_000);
found.rest = (await take()).gaps;
for (const [name, [path, label, field, words]] of Object.entries(tables)) {
  await open(path, label);
  found[`scroll${name}`] = await scroll();
  found[`type${name}`] = await type(field, words);
}
await page.keyboard.press('Control+k');
// The notes are folded piece by piece meanwhile.
await wait(5_000);
found.typeEverything = await type('Suchen', ['muller', 'kim 9a', 'tischlerei', 'mathematik']);
process.stdout.write(JSON.stringify(found));
await end(launched);
process.exit(0);
