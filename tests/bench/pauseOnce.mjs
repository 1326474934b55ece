/**
 * Frames and saves of the real window with 50,000 notes: with saves on the first page, which shows what follows from all
 * of them, then in the settings at rest, with saves alone, during a compaction and during a backup; prints the
 * milliseconds of each as JSON. Frames are told by requestAnimationFrame.
 */
import { readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { loadProduct } from './bundle.mjs';
import { end, launchUnlocked } from './unlockedApp.mjs';

const [folder, home, vaultFolder] = process.argv.slice(2);
const product = await loadProduct();
const launched = await launchUnlocked(folder, home, vaultFolder);
const { page } = launched;
const patience = 120_000;
const short = 3_000;

/** They lie ready in the page before anything is measured; handing them over would hold it up. */
const notes = Array.from({ length: 3_000 }, (_, at) => product.noteNumber(1_000_000 + at));

/** Puts what measures into the page: a watch over frames, and a person who saves nearly ten times a second. */
await page.evaluate((prepared) => {
  const pause = 100;
  const measured = { gaps: [], saves: [] };
  let last = performance.now();
  const frame = (now) => {
    measured.gaps.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  let saving = false;
  const save = async () => {
    saving = true;
    while (saving) {
      const record = prepared.pop();
      const changes = [{ put: 'note', record }];
      const start = performance.now();
      const saved = await globalThis.staffelstab.ask['records.commit']({
        action: 'Notiz',
        changes,
      });
      if (!saved.ok) throw new Error(JSON.stringify(saved));
      measured.saves.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };
  const take = () => ({ gaps: measured.gaps.splice(0), saves: measured.saves.splice(0) });
  const backUp = () => globalThis.staffelstab.ask['backup.now']({});
  globalThis.bench = { save, backUp, take, stop: () => (saving = false) };
}, notes);

/** What was measured while some work went on, with a person saving beside it or not. */
const during = async (work, saving = true) => {
  await page.evaluate(() => globalThis.bench.take());
  const writing = saving ? page.evaluate(() => globalThis.bench.save()) : Promise.resolve();
  await work();
  await page.evaluate(() => globalThis.bench.stop());
  await writing;
  return page.evaluate(() => globalThis.bench.take());
};

const oldestSnapshot = () =>
  readdirSync(vaultFolder)
    .filter((name) => name.startsWith('s-'))
    .sort()
    .at(0);

/** A compaction is over when the oldest generation has been let go. */
const compaction = async () => {
  const before = oldestSnapshot();
  const start = performance.now();
  while (oldestSnapshot() === before) {
    if (performance.now() - start > patience) throw new Error('No compaction came.');
    await wait(20);
  }
};

const backUp = () => page.evaluate(() => globalThis.bench.backUp());

// The backup of the day, and what the first page still has to do, belong to nobody.
await backUp();
await wait(short);
const today = await during(() => wait(short));
await page.keyboard.press('Control+6');
await wait(2_000);
const found = {
  today,
  rest: await during(() => wait(short), false),
  // The journal has 1,900 commits: so few saves that the compaction at 2,000 comes when it is waited for.
  saves: await during(() => wait(short)),
  compaction: await during(compaction),
  backup: await during(backUp),
};
process.stdout.write(JSON.stringify(found));
await end(launched);
process.exit(0);
