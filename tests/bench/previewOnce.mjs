/**
 * Ticks and unticks a particular in the editor of a handover of the practice vault, and prints the milliseconds from
 * each click until the new letter is drawn, beside those of the question for the letter alone.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { end, launch } from './unlockedApp.mjs';

const [folder, home, count] = process.argv.slice(2);
const launched = await launch(folder, home);
const { page } = launched;
page.setDefaultTimeout(120_000);
await page.getByRole('button', { name: /Übungsdaten/ }).click();
await page.locator('nav').first().waitFor();
const handoverId = await page.evaluate(draftWithLetter);
await page.evaluate((id) => {
  globalThis.location.hash = `/uebergaben/${id}`;
}, handoverId);
await page
  .getByText(/Seite 1 von/)
  .first()
  .waitFor();
const box = page.locator('input[type=checkbox]:enabled:checked').last();

/** Between two ticks a person looks at the letter; meanwhile the next office process gets ready. */
const look = 2_000;
const ticks = [];
const questions = [];
for (let at = -2; at < Number(count); at += 1) {
  await wait(look);
  const ms = await box.evaluate(tickUntilDrawn);
  await wait(look);
  const asked = await page.evaluate(askForLetter, handoverId);
  if (at >= 0) {
    ticks.push(ms);
    questions.push(asked);
  }
}
const pages = await page
  .getByText(/Seite 1 von/)
  .first()
  .innerText();
await end(launched);
process.stdout.write(JSON.stringify({ ticks, questions, pages }));
process.exit(0);

/** In the page: clicks, and waits until the sheets on the desk were replaced and shown. */
function tickUntilDrawn(input) {
  const sheets = document.querySelector('.letter-desk .letter-sheets');
  return new Promise((resolve) => {
    const start = performance.now();
    new MutationObserver((_, watch) => {
      watch.disconnect();
      requestAnimationFrame(() => resolve(performance.now() - start));
    }).observe(sheets, { childList: true });
    input.click();
  });
}

/** In the page: the first draft that nothing blocks. */
async function draftWithLetter() {
  const { ask } = globalThis.staffelstab;
  const { handover } = JSON.parse((await ask['vault.records']({})).value);
  for (const { id, state } of Object.values(handover)) {
    if (state !== 'entwurf') continue;
    const paper = { kind: 'transfer', handoverId: id };
    if ((await ask['paper.preview']({ paper })).ok) return id;
  }
  throw new Error('No draft has a letter.');
}

async function askForLetter(id) {
  const start = performance.now();
  const paper = { kind: 'transfer', handoverId: id };
  const letter = await globalThis.staffelstab.ask['paper.preview']({ paper });
  if (!letter.ok) throw new Error('There is no letter.');
  return performance.now() - start;
}
