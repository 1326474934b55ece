import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Disclosure, FileFormat } from '../../domain/disclosure/disclosureSchemas.ts';
import { put } from '../../domain/record/change.ts';
import { repoRoot } from '../../scripts/setup/paths.mjs';
import { chooseOnDisk } from './fileDialogs.ts';
import { pick, press } from './hands.ts';
import type { LaunchedApp } from './launch.ts';
import { look } from './look.ts';
import { onOfficePc } from './officePc.ts';
import { goTo, launchPractice } from './practice.ts';
import { commit, recordsOf } from './records.ts';
import type { Klasse } from '../support/readyClass.ts';
import { admitClass } from './severalClass.ts';

const pictures = join(repoRoot, 'artifacts/several');

const ticks = ['name', 'geburtsdatum', 'kontakt', 'schule', 'berufswunsch', 'anschluss'] as const;

/** The institution that classes of these stories are handed over to; it has no preset of its own. */
export const institution = 'Jugendwerkstatt Holz und Hof';

/** The program with practice data, in which whole classes are handed over. */
export type SeveralStory = {
  readonly launched: LaunchedApp;
  readonly page: Page;
  readonly press: (name: string | RegExp) => Promise<void>;
  readonly pick: (label: string, option: string | RegExp) => Promise<void>;
  /** Takes pictures of the page in light and dark. */
  readonly look: (name: string) => Promise<void>;
  /** A fresh folder, which the next dialog chooses; or one that is given. */
  readonly chooseFolder: (given?: string) => Promise<string>;
  readonly partnerOf: (kind: string) => Promise<string>;
  readonly admit: (given: Omit<Klasse, 'schoolId' | 'partnerId'>) => Promise<Klasse>;
  /** Begins the handovers of a class to the institution of these stories, up to the page that shows them all. */
  readonly prepare: (klasse: Klasse) => Promise<void>;
  /** Answers the dialog about the letters that are ready, so many as its button says. */
  readonly sendOut: (button: string, format?: FileFormat) => Promise<void>;
  /** Waits for the report of a run, and gives its words. */
  readonly report: (title: string | RegExp) => Promise<string>;
  readonly sentIn: (klasse: Klasse) => Promise<readonly Disclosure[]>;
};

/** Starts the program for a story about several handovers. */
export const startSeveral = async (name: string): Promise<SeveralStory> => {
  mkdirSync(pictures, { recursive: true });
  const home = mkdtempSync(join(tmpdir(), `staffelstab-${name}-`));
  const launched = await launchPractice(home);
  const { page, app } = launched;
  page.setDefaultTimeout(12_000);
  await onOfficePc(app);
  await keepPreset(page);
  const chooseFolder: SeveralStory['chooseFolder'] = async (given) => {
    const folder = given ?? mkdtempSync(join(home, 'ordner-'));
    await chooseOnDisk(app, folder);
    return folder;
  };
  return {
    ...{ launched, page, chooseFolder },
    press: (button) => press(page, button),
    pick: (label, option) => pick(page, label, option),
    look: (picture) => look(page, pictures, picture),
    partnerOf: (kind) => partnerOf(page, kind),
    admit: (given) => admit(page, given),
    prepare: (klasse) => prepare(page, klasse),
    sendOut: (button, format = 'word') => sendOut(page, button, format),
    report: async (title) => {
      const told = page.getByRole('status').filter({ hasText: title });
      await told.waitFor({ timeout: 120_000 });
      return (await told.innerText()).replaceAll(/\s+/gu, ' ');
    },
    sentIn: (klasse) => sentIn(page, klasse),
  };
};

const keepPreset = (page: Page): Promise<void> =>
  commit(page, [
    put('handoverPreset', {
      ...{ id: 'own-jw', label: 'Jugendwerkstatt', partnerKind: 'jugendwerkstatt' },
      ...{ basis: 'einwilligung', fields: [...ticks, 'was_hilft'] },
      ...{ createdAt: '2026-11-02T08:00:00.000Z', changedAt: '2026-11-02T08:00:00.000Z' },
    }),
  ]);

const partnerOf = async (page: Page, kind: string): Promise<string> =>
  Object.values((await recordsOf(page)).partner).find((one) => one.kind === kind)?.id ?? '';

const admit = async (
  page: Page,
  given: Omit<Klasse, 'schoolId' | 'partnerId'>,
): Promise<Klasse> => {
  const { school } = await recordsOf(page);
  const own = Object.values(school).filter(({ mine }) => mine);
  const [first] = own.toSorted((one, other) => one.name.localeCompare(other.name, 'de'));
  const partnerId = await partnerOf(page, 'jugendwerkstatt');
  const made = { ...given, schoolId: first?.id ?? '', partnerId };
  await admitClass(page, made);
  return made;
};

const prepare = async (page: Page, { className, size }: Klasse): Promise<void> => {
  await goTo(page, '/uebergaben');
  await press(page, 'Mehrere');
  await page.getByRole('menuitem', { name: 'Für eine Klasse vorbereiten' }).click();
  await pick(page, 'Klasse', new RegExp(`^${className} `));
  await pick(page, 'Stelle', institution);
  await pick(page, 'Rechtsgrundlage', 'Einwilligung und Schweigepflichtentbindung');
  await page.getByLabel('Anlass für alle').fill('Die Schulzeit endet im Sommer.');
  await press(page, `${size} Übergaben vorbereiten`);
  await page.getByRole('heading', { level: 1, name: 'Mehrere Übergaben' }).waitFor();
};

const sendOut = async (page: Page, button: string, format: FileFormat): Promise<void> => {
  await press(page, button);
  await page.getByRole('radio', { name: 'Post' }).check();
  await page.getByRole('radio', { name: format === 'pdf' ? 'PDF-Datei' : 'Word-Datei' }).check();
  await page.getByLabel(/^Dazu eine Übergabeliste/).setChecked(format === 'word');
  await press(page, 'Ordner wählen und ausgeben');
};

const sentIn = async (page: Page, { className }: Klasse): Promise<readonly Disclosure[]> =>
  Object.values((await recordsOf(page)).disclosure).filter(({ studentId }) =>
    studentId.startsWith(`${className}-`),
  );

/** The files in a folder with an ending. */
export const filesIn = (folder: string, ending: '.docx' | '.pdf' | '.xlsx'): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(ending));

const digest = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** Every letter of a form in the folder is in the register with its digest and the other way round; nothing lies half done. */
export const expectRecorded = (
  folder: string,
  sent: readonly Disclosure[],
  ending: '.docx' | '.pdf',
): void => {
  const letters = sent.filter(({ document }) => document === 'uebergabe');
  const lying = filesIn(folder, ending).map((name) => [name, digest(join(folder, name))]);
  expect(Object.fromEntries(lying)).toEqual(
    Object.fromEntries(letters.map(({ fileName, sha256 }) => [fileName, sha256])),
  );
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
};
