import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { vi } from 'vitest';
import { forgedPassword, mila, remember } from './forgedVault.ts';
import { chooseOnDisk } from './fileDialogs.ts';
import { launchApp, type LaunchedApp } from './launch.ts';
import { onOfficePc } from './officePc.ts';
import { goTo } from './practice.ts';

const shots = process.env['STAFFELSTAB_SHOTS'];

/** The running program and the steps its user takes when something goes wrong. */
export type TroubleProgram = LaunchedApp & {
  readonly home: string;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly unlock: (typed?: string) => Promise<void>;
  readonly isOpen: () => Promise<void>;
  readonly lock: () => Promise<void>;
  /** Unlocks and waits until the vault is open. */
  readonly enter: () => Promise<void>;
  /** Waits until all of these sentences stand in the window. */
  readonly reads: (...sentences: readonly string[]) => Promise<void>;
  readonly note: Locator;
  readonly goToMila: () => Promise<void>;
  /** Types a note and saves it; whether that went well is for the caller to see. */
  readonly writeNote: (text: string) => Promise<void>;
  /** Waits until a note stands in the timeline and the field is free again. */
  readonly isSaved: (text: string) => Promise<void>;
  /** Lets the next dialog that asks for a file or folder give this one. */
  readonly choose: (path: string) => Promise<void>;
  /** Takes a picture of the window where somebody wants to look at it (STAFFELSTAB_SHOTS names a folder). */
  readonly look: (name: string) => Promise<void>;
  /** Goes to what the settings say about backups. */
  readonly goToBackups: () => Promise<void>;
};

const stepsOf = ({ app, page, kill }: LaunchedApp, home: string): TroubleProgram => {
  const isOpen = (): Promise<void> =>
    page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
  const passwordField = page.getByLabel('Kennwort', { exact: true });
  const unlock = async (typed = forgedPassword): Promise<void> => {
    await passwordField.fill(typed);
    await page.keyboard.press('Enter');
  };
  const note = page.getByRole('textbox', { name: 'Notiz', exact: true });
  const writeNote = async (text: string): Promise<void> => {
    await note.fill(text);
    await page.keyboard.press('Control+Enter');
  };
  return {
    ...{ app, page, kill, home, isOpen, unlock, note, writeNote },
    press: (name) =>
      page
        .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
        .first()
        .click(),
    lock: async () => {
      await page.keyboard.press('Control+l');
      await passwordField.waitFor();
    },
    enter: async () => {
      await unlock();
      await isOpen();
    },
    reads: async (...sentences) => {
      for (const sentence of sentences) await page.getByText(sentence).first().waitFor();
    },
    goToMila: async () => {
      await goTo(page, mila.path);
      await page.getByRole('heading', { level: 1, name: mila.name }).waitFor();
    },
    goToBackups: () => goTo(page, '/einstellungen/sicherungen'),
    isSaved: async (text) => {
      await page.getByRole('main').getByText(text, { exact: true }).first().waitFor();
      await vi.waitUntil(async () => (await note.inputValue()) === '', { timeout: 15_000 });
    },
    choose: (path) => chooseOnDisk(app, path),
    look: async (name) => {
      if (shots === undefined) return;
      mkdirSync(shots, { recursive: true });
      // Notices slide in.
      await page.waitForTimeout(500);
      await page.screenshot({ path: join(shots, `${name}.png`) });
    },
  };
};

/** Starts the program in a home of its own; with a folder it stands before the vault in there. */
export const startProgram = async (vault?: string, home = freshHome()): Promise<TroubleProgram> => {
  if (vault !== undefined) remember(home, vault);
  const launched = await launchApp({ home });
  launched.page.setDefaultTimeout(15_000);
  await onOfficePc(launched.app);
  return stepsOf(launched, home);
};

/** An empty folder for a user. */
export const freshHome = (): string => mkdtempSync(join(tmpdir(), 'staffelstab-trouble-'));
