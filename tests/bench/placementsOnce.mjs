/**
 * The table of placements in the real window with 10,000 of them: frames while it scrolls and while words are typed into
 * its filter, and the time from each key to the frame that shows its answer; the same for the table of 1,000 companies.
 * Prints the milliseconds as JSON.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { end, launchUnlocked } from './unlockedApp.mjs';

const [folder, home, vaultFolder] = process.argv.slice(2);
const launched = await launchUnlocked(folder, home, vaultFolder);
const { page, app } = launched;
await app.evaluate(({ BrowserWindow }) => {
  BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
});
// The backup of the day is waited for; it is under way or done already.
await page.evaluate(() => globalThis.staffelstab.ask['backup.now']({}));

await page.evaluate(() => {
  const gaps = [];
  let last = performance.now();
  const frame = (now) => {
    gaps.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const keys = [];
  // The frame after the next has the answer on the screen: the first runs before it is painted.
  document.addEventListener(
    'input',
    () => {
      const pressed = performance.now();
      requestAnimationFrame(() =>
        requestAnimationFrame(() => keys.push(performance.now() - pressed)),
      );
    },
    true,
  );
  globalThis.bench = { gaps, keys, take: () => ({ gaps: gaps.splice(0), keys: keys.splice(0) }) };
});

const take = () => page.evaluate(() => globalThis.bench.take());

const open = async (path, label) => {
  await page.evaluate((hash) => {
    globalThis.location.hash = hash;
  }, path);
  await page.getByRole('grid', { name: label }).waitFor();
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
  const field = page.getByLabel(label);
  const typed = { gaps: [], keys: [] };
  for (const word of words) {
    await field.click();
    await wait(300);
    await take();
    await page.keyboard.type(word, { delay: 120 });
    await wait(400);
    for (const _ of word) {
      await page.keyboard.press('Backspace');
      await wait(120);
    }
    await wait(400);
    const { gaps, keys } = await take();
    typed.gaps.push(...gaps);
    typed.keys.push(...keys);
  }
  return typed;
};

const found = {};
await open('/praktika', 'Praktika');
found.rest = await take().then(async () => {
  await wait(3_000);
  return (await take()).gaps;
});
found.scrollPlacements = await scroll();
found.typePlacements = await type('Praktika filtern', ['müller', 'kim autohaus', '9a']);
await open('/praktika/betriebe', 'Betriebe');
found.scrollCompanies = await scroll();
found.typeCompanies = await type('Betriebe filtern', ['tischlerei', 'muster', 'elektro kaya']);
process.stdout.write(JSON.stringify(found));
await end(launched);
process.exit(0);
