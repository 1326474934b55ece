import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { practicePassword } from '../../domain/words/practicePassword.ts';
import type {} from '../../renderer/state/bridge.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { goTo, launchPractice } from './practice.ts';

/** What the program is busy with when it is killed. */
const loads = ['saving', 'typing', 'exporting', 'backing up', 'locking'] as const;

type Load = (typeof loads)[number];

/** A note is saved one second after the last key. */
const untilSaved = 1200;

/** What many kills came to. */
export type KillCounts = {
  kills: number;
  /** Words the window had shown or could have shown as saved before a kill. */
  acknowledged: number;
  /** Those of them that were missing at the next start. */
  readonly lost: string[];
  /** Exported files that stood at their place after a kill, and those of them that were not whole. */
  exported: number;
  readonly torn: string[];
  readonly kindsKilled: Record<Load, number>;
};

type Story = {
  readonly home: string;
  readonly counts: KillCounts;
  /** The log outside the program: what it has acknowledged so far. */
  readonly log: Set<string>;
  /** Gives a number from 0 up to below 1, from the seed of the run. */
  readonly random: () => number;
};

const documentsOf = (story: Story): string => join(story.home, 'dokumente');

/** Lets the page say of every word whose saving is acknowledged that it is; the words are looked for in what was saved. */
const listen = async (page: Page, log: Set<string>): Promise<void> => {
  await page.exposeFunction('acknowledged', (word: string) => void log.add(word));
  await page.evaluate(() => {
    const { acknowledged } = globalThis as unknown as { acknowledged: (word: string) => void };
    window.staffelstab.on.committed((commit) => {
      for (const [word] of JSON.stringify(commit.changes).matchAll(/wort\d+x\d+w/g)) {
        acknowledged(word);
      }
    });
  });
};

/** Words among these that the opened vault does not hold. */
const missing = (page: Page, words: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (wanted) => {
    const given = await window.staffelstab.ask['vault.records']({});
    if (!given.ok) return wanted;
    const held = new Set(Array.from(given.value.matchAll(/wort\d+x\d+w/g), ([word]) => word));
    return wanted.filter((word) => !held.has(word));
  }, words);

/** Takes away the words that were looked for, so that the program does not slow down from round to round. */
const tidy = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const given = await window.staffelstab.ask['vault.records']({});
    const { draft } = JSON.parse(given.ok ? given.value : '{}') as {
      draft: Record<string, object>;
    };
    const words = Object.keys(draft).filter((id) => /^kill\d/.test(id));
    if (words.length === 0) return true;
    const changes = words.map((id) => ({ drop: 'draft', id })) as never;
    return (await window.staffelstab.ask['records.commit']({ action: 'Aufräumen', changes })).ok;
  });

/** Saves one word after the other until the program dies. */
const saveOn = (page: Page, round: number): Promise<void> =>
  page.evaluate((number) => {
    const save = async (index: number): Promise<void> => {
      const record = {
        ...{ id: `kill${number}n${index}`, studentId: null },
        content: `wort${number}x${index}w`,
        changedAt: '2026-11-22T08:00:00.000Z',
      };
      const changes = [{ put: 'draft', record }] as never;
      await window.staffelstab.ask['records.commit']({ action: 'Entwurf', changes });
      // The window has to draw meanwhile, or nobody could lock.
      await new Promise((resolve) => setTimeout(resolve, 4));
      await save(index + 1);
    };
    void save(0);
  }, round);

const note = (page: Page) => page.getByRole('textbox', { name: 'Notiz', exact: true });

/** Types words into the note until the program dies. */
const typeOn = async (page: Page, round: number): Promise<void> => {
  await note(page).click();
  await page.keyboard.press('Control+End');
  for (let index = 0; ; index += 1) {
    await page.keyboard.type(`wort${round}x${index + 5000}w `, { delay: 3 });
    if (index % 2 === 1) await page.waitForTimeout(untilSaved);
  }
};

const exportOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const write = async (): Promise<void> => {
      await window.staffelstab.ask['sheet.export']({
        ...{ sheet: 'transition', schoolYear: '2026/2027', schoolIds: [], classNames: [] },
        ...{ columns: ['pupil'], per: 'together', numbersOnly: false, showBlockedPlaces: false },
      } as never);
      await write();
    };
    void write();
  });

const backUpOn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const copy = async (): Promise<void> => {
      await window.staffelstab.ask['backup.now']({});
      await copy();
    };
    void copy();
  });

/** Begins the load; it goes on by itself. What was typed before a lock counts as saved when the gate has shown. */
const begin = async (
  page: Page,
  load: Load,
  { round, log }: { round: number; log: Set<string> },
) => {
  if (load !== 'typing') await saveOn(page, round);
  if (load === 'typing') void typeOn(page, round).catch(() => undefined);
  if (load === 'exporting') await exportOn(page);
  if (load === 'backing up') await backUpOn(page);
  if (load !== 'locking') return;
  const word = `wort${round}x9999w`;
  await note(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(`${word} `);
  await page.keyboard.press('Control+l');
  void page
    .getByLabel('Kennwort', { exact: true })
    .waitFor()
    .then(() => log.add(word))
    .catch(() => undefined);
};

const answerDialogs = ({ app }: LaunchedApp, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, documents) => {
    let files = 0;
    dialog.showSaveDialog = () => {
      files += 1;
      const filePath = `${documents}/${process.pid}-${files}.xlsx`;
      return Promise.resolve({ canceled: false, filePath });
    };
  }, folder);

const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Kennwort', { exact: true }).fill(practicePassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

const openStudent = async (page: Page): Promise<void> => {
  const id = await page.evaluate(async () => {
    const given = await window.staffelstab.ask['vault.records']({});
    const data = JSON.parse(given.ok ? given.value : '{}') as { student: Record<string, object> };
    return Object.keys(data.student)[0] ?? '';
  });
  await goTo(page, `/jugendliche/${id}/verlauf`);
  await note(page).waitFor();
};

/** An .xlsx file ends with the record that closes its archive. */
const isWhole = (file: string): boolean =>
  readFileSync(file).subarray(-22).toString('latin1').startsWith('PK\x05\x06');

const lookAtFiles = (story: Story): void => {
  const files = readdirSync(documentsOf(story)).filter((name) => /^\d.*\.xlsx$/.test(name));
  story.counts.exported = files.length;
  const torn = files.filter((name) => !isWhole(join(documentsOf(story), name)));
  story.counts.torn.splice(0, Infinity, ...torn);
};

const lookForWords = async ({ counts, log }: Story, page: Page): Promise<void> => {
  counts.lost.push(...(await missing(page, [...log])));
  counts.acknowledged += log.size;
  if (await tidy(page)) log.clear();
};

/** Starts, unlocks, looks for every acknowledged word, works, and is killed in the midst of it. */
const killOnce = async (story: Story, round: number): Promise<void> => {
  const { home, counts, log, random } = story;
  const launched = await launchApp({ home });
  const { page } = launched;
  try {
    await unlock(page);
    await lookForWords(story, page);
    await answerDialogs(launched, documentsOf(story));
    await listen(page, log);
    await openStudent(page);
    const load = loads[round % loads.length] ?? 'saving';
    counts.kindsKilled[load] += 1;
    await begin(page, load, { round, log });
    await page.waitForTimeout(20 + random() * (load === 'typing' ? 2500 : 900));
  } finally {
    await launched.kill();
  }
  counts.kills += 1;
  lookAtFiles(story);
};

/** Kills the running program again and again on one practice vault; at the end everything is looked for once more. */
export const killAgainAndAgain = async ({
  home,
  kills,
  random,
  tell,
}: Pick<Story, 'home' | 'random'> & {
  readonly kills: number;
  /** Hears after each kill how it stands. */
  readonly tell: (counts: KillCounts) => void;
}): Promise<KillCounts> => {
  const kindsKilled = { saving: 0, typing: 0, exporting: 0, 'backing up': 0, locking: 0 };
  const counts = { kills: 0, acknowledged: 0, lost: [], exported: 0, torn: [], kindsKilled };
  const story: Story = { home, counts, log: new Set(), random };
  mkdirSync(documentsOf(story));
  const first = await launchPractice(home);
  await first.kill();
  for (let round = 0; round < kills; round += 1) {
    await killOnce(story, round);
    tell(counts);
  }
  const last = await launchApp({ home });
  await unlock(last.page);
  await lookForWords(story, last.page);
  await last.kill();
  return story.counts;
};
