import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, addMonths } from '../../domain/calendar/addDays.ts';
import { localDay } from '../../domain/calendar/localDay.ts';
import { lastDayOf, schoolYearOf } from '../../domain/calendar/schoolYear.ts';
import { newPartner, newPartnerPerson } from '../../domain/partner/newPartner.ts';
import { put } from '../../domain/record/change.ts';
import { newGuardian } from '../../domain/student/newRelated.ts';
import { holdOpenDialog } from './fileDialogs.ts';
import { axeViolations, goTo } from './practice.ts';
import { commit, recordsOf } from './records.ts';
import { filesIn, startSeveral, type SeveralStory } from './severalStory.ts';

// By which ways several handovers are begun, and what changes between their drafts and the run.

const today = localDay(new Date());
const createdAt = new Date().toISOString();

let story: SeveralStory;
let page: Page;

beforeAll(async () => {
  story = await startSeveral('several-paths');
  ({ page } = story);
});

afterAll(async () => {
  await story.launched.kill();
});

const rowOf = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

const tickRows = async (...names: readonly string[]): Promise<void> => {
  for (const name of names) {
    const box = page.getByRole('checkbox', { name: `${name} auswählen` });
    await bring(box);
    await box.check();
  }
};

/** Scrolls the table until a row is drawn: only those in sight are. */
const bring = async (row: Locator): Promise<void> => {
  await page.getByRole('grid').hover({ position: { x: 200, y: 80 } });
  await page.mouse.wheel(0, -100_000);
  for (let tries = 80; (await row.count()) === 0 && tries > 0; tries -= 1) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(60);
  }
};

const severalOpen = (): Promise<void> =>
  page.getByRole('heading', { level: 1, name: 'Mehrere Übergaben' }).waitFor();

test('several chosen among the young people go each to the institution of their next step', async () => {
  await story.admit({ className: '10s', base: 5400, size: 4, troubled: 0 });
  const { destination } = await recordsOf(page);
  const bbs = 'story-bbs';
  const next = (at: number, partnerId: string | null) => {
    const known = destination[`10s-${at}-next`];
    if (known === undefined) throw new Error('There is no next step.');
    return put('destination', { ...known, partnerId });
  };
  const place = { id: bbs, kind: 'bbs', name: 'BBS am Ende des Weges', createdAt } as const;
  await commit(page, [
    put('partner', newPartner(place)),
    put('partnerPerson', {
      ...newPartnerPerson({ id: 'story-person', partnerId: bbs }),
      ...{ salutation: 'Frau', givenName: 'Ada', familyName: 'Probst' },
    }),
    next(1, bbs),
    next(2, null),
  ]);
  await goTo(page, '/jugendliche');
  await page.getByLabel('In der Liste suchen').fill('Probe10s');
  await tickRows('Probe10s0, Kim', 'Probe10s1, Kim', 'Probe10s2, Kim');
  await page.getByText('3 ausgewählt').waitFor();
  await story.press('Übergaben vorbereiten');
  await page.getByText('jeweils an die Stelle des Anschlusses').click();
  await story.look('jeweils');
  expect(await axeViolations(page)).toEqual([]);
  await story.press('3 Übergaben vorbereiten');
  await severalOpen();
  await rowOf('Probe10s0, Kim').filter({ hasText: 'Jugendwerkstatt Holz und Hof' }).waitFor();
  await rowOf('Probe10s1, Kim').filter({ hasText: place.name }).waitFor();
  await rowOf('Probe10s2, Kim').filter({ hasText: 'keine Stelle erfasst' }).waitFor();
  expect(await page.getByText('Probe10s3').count()).toBe(0);
  const folder = await story.chooseFolder();
  await story.sendOut('2 Schreiben ausgeben');
  const said = await story.report('2 von 2 Schreiben liegen im Ordner');
  expect(said).toContain('Probe10s2, Kim: Zum geplanten Anschluss ist keine Stelle erfasst');
  const { disclosure } = await recordsOf(page);
  const kinds = Object.values(disclosure)
    .filter(({ studentId, document }) => studentId.startsWith('10s-') && document === 'uebergabe')
    .map(({ studentId, partnerKind }) => [studentId, partnerKind]);
  expect(Object.fromEntries(kinds)).toEqual({ '10s-0': 'jugendwerkstatt', '10s-1': 'bbs' });
  // Each institution gets a list of its own.
  expect(filesIn(folder, '.xlsx')).toHaveLength(2);
});

describe('between the drafts and the run', () => {
  test('a withdrawal and a coming of age keep letters back, and say so', async () => {
    const some = await story.admit({ className: '10t', base: 5500, size: 4, troubled: 0 });
    await story.prepare(some);
    await page.getByRole('button', { name: '4 Schreiben ausgeben' }).waitFor();
    await goTo(page, '/jugendliche/10t-0/einwilligungen');
    await story.press('Widerruf erfassen');
    await page.getByRole('dialog').getByRole('button', { name: 'Widerruf erfassen' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { student, consent } = await recordsOf(page);
    const [minor, signed] = [student['10t-1'], consent['10t-1-consent']];
    if (minor === undefined || signed === undefined) throw new Error('The class is too small.');
    const guardian = newGuardian({ id: '10t-1-mother', studentId: minor.id });
    // The mother alone signed at fourteen; since yesterday only the young person may.
    await commit(page, [
      put('guardian', { ...guardian, familyName: 'Probe', givenName: 'Ina', custody: 'allein' }),
      put('student', { ...minor, birthDay: addDays(addMonths(today, -18 * 12), -1) }),
      put('consent', {
        ...signed,
        ...{ signedByStudent: false, signedByGuardianIds: [guardian.id] },
        givenOn: addMonths(today, -4 * 12),
      }),
    ]);
    await goTo(page, '/uebergaben/mehrere');
    await rowOf('Probe10t0, Kim').filter({ hasText: 'widerrufen' }).waitFor();
    await rowOf('Probe10t1, Kim').filter({ hasText: 'Volljährigkeit' }).waitFor();
    await page.getByRole('button', { name: '2 Schreiben ausgeben' }).waitFor();
  });

  test('a withdrawal while the folder is being chosen keeps that letter back', async () => {
    const folder = await story.chooseFolder();
    const answer = await holdOpenDialog(story.launched.app);
    await story.sendOut('2 Schreiben ausgeben');
    const known = (await recordsOf(page)).consent['10t-2-consent'];
    if (known === undefined) throw new Error('Nobody agreed.');
    await commit(page, [put('consent', { ...known, withdrawnOn: today })]);
    await answer(folder);
    const said = await story.report('1 von 2 Schreiben liegen im Ordner');
    expect(said).toContain('3 Schreiben blieben zurück');
    expect(said).toMatch(/Probe10t2, Kim: [^:]*widerrufen/u);
    expect(filesIn(folder, '.docx')).toHaveLength(1);
    const { disclosure } = await recordsOf(page);
    const told = Object.values(disclosure).filter(({ studentId }) => studentId.startsWith('10t-'));
    expect(new Set(told.map(({ studentId }) => studentId))).toEqual(new Set(['10t-3']));
  });
});

describe('a deadline about handovers', () => {
  const year = schoolYearOf(today);
  const list = (code: string) =>
    goTo(page, `/uebergaben/stichtage/${year.replace('/', '-')}_${code}`);

  beforeAll(async () => {
    await story.admit({ className: '10u', base: 5600, size: 3, troubled: 0 });
    const { student } = await recordsOf(page);
    const leavers = Object.values(student).filter(({ id }) => id.startsWith('10u-'));
    await commit(
      page,
      leavers.map((one) => put('student', { ...one, leavesOn: lastDayOf(year) })),
    );
  });

  test('leads those who are ticked straight to their handovers', async () => {
    await list('uebergaben');
    await tickRows('Probe10u0, Kim', 'Probe10u1, Kim');
    await story.press('Übergaben vorbereiten');
    const own = page.getByRole('radio', { name: 'jeweils an die Stelle des Anschlusses' });
    expect(await own.isChecked()).toBe(true);
    await story.look('stichtag-uebergaben');
    expect(await axeViolations(page)).toEqual([]);
    await story.press('2 Übergaben vorbereiten');
    await severalOpen();
    await rowOf('Probe10u0, Kim').waitFor();
    await rowOf('Probe10u1, Kim').waitFor();
    await story.chooseFolder();
    await story.sendOut('2 Schreiben ausgeben');
    await story.report('2 von 2 Schreiben liegen im Ordner');
    // Who was served is missing no more.
    await list('uebergaben');
    await bring(page.getByRole('row', { name: /^Probe10u2/ }));
    await page.getByRole('row', { name: /^Probe10u2/ }).waitFor();
    expect(await page.getByRole('row', { name: /^Probe10u[01]/ }).count()).toBe(0);
  });

  test('offers the same for the comparison of data, and not where no handover is meant', async () => {
    await list('bestaetigung');
    await tickRows('Probe10u2, Kim');
    await page.getByRole('button', { name: 'Übergaben vorbereiten' }).waitFor();
    await list('verbleib_herbst');
    await page.getByRole('checkbox', { name: 'Alle auswählen' }).check();
    await page.getByRole('button', { name: 'Wiedervorlagen anlegen' }).waitFor();
    expect(await page.getByRole('button', { name: 'Übergaben vorbereiten' }).count()).toBe(0);
  });

  test('asks for the day of follow-ups without a calendar over it, until one is wanted', async () => {
    await list('uebergaben');
    await tickRows('Probe10u2, Kim');
    await story.press('Wiedervorlagen anlegen');
    const due = page.getByLabel('Fällig am');
    await due.waitFor();
    await expect.poll(() => due.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.waitForTimeout(400);
    const calendar = page.locator('[data-dates-dropdown]');
    expect(await calendar.count()).toBe(0);
    await story.look('wiedervorlagen');
    await page.keyboard.press('ArrowDown');
    await calendar.waitFor();
    // Beside an open calendar Enter takes the day; the next one submits the form.
    await page.keyboard.press('Enter');
    await calendar.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByText('Wiedervorlagen angelegt').waitFor();
  });
});
