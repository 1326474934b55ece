import { writeFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import type { LaunchedApp } from './launch.ts';
import { chooseOnDisk } from './fileDialogs.ts';
import { goTo } from './practice.ts';

/** The address of the page on which a list is taken over. */
export const importPath = '/jugendliche/uebernehmen';

/** A list as a school office gives it, with all that goes wrong in one: invented, like everybody in it. */
export const classList = [
  'Klassenliste 8b;;;;;;;',
  'Nachname;Vorname;Geburtsdatum;Geschlecht;Klasse;Straße;PLZ Ort;Telefon Mutter',
  'Ahrens-Muster;Lena;03.04.2012;w;8b;Lindenweg 4a;27283 Verden;04231 12345',
  'Özdemir;Emre;1.8.12;m;8b;Am Markt 7;27283 Verden;',
  'von der Aue;Jonas;31.04.2012;m;8b;Hauptstr. 12;27299 Langwedel;0170 555',
  'Yıldız;Selin;2012-11-30;weiblich;8b;;27283 Verden;',
  "O'Neill;Finn;12.12.2011;x;8b;Gartenstr. 3;27283 Verden;",
  ';Namenlos;01.01.2012;m;8b;;;',
  'Ahrens-Muster;Lena;03.04.2012;w;8b;Lindenweg 4a;27283 Verden;',
] as const;

/** Writes a list to the disk as Excel writes CSV for Germany: with a byte order mark and CRLF. */
export const writeList = (path: string, lines: readonly string[]): void =>
  writeFileSync(path, `\uFEFF${lines.join('\r\n')}\r\n`);

/** Lets the user read a list from the disk, as far as it stands on the screen. */
export const readListFrom = async (
  { app, page }: Pick<LaunchedApp, 'app' | 'page'>,
  path: string,
): Promise<void> => {
  await goTo(page, importPath);
  await chooseOnDisk(app, path);
  await page.getByRole('button', { name: 'Liste wählen' }).click();
  await page.getByRole('grid', { name: 'Zeilen der Liste' }).waitFor();
};

/** The rows of the list in which a name stands. */
export const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('grid', { name: 'Zeilen der Liste' }).getByRole('row').filter({ hasText: name });
