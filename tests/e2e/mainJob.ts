import { execFileSync } from 'node:child_process';
import type { Locator, Page } from 'playwright-core';

/** The password of the vault in the story. */
const password = 'Vier Wörter ohne jeden Sinn';

/** Creates a vault by its first two steps, reading the recovery key from the screen and typing it back. */
export const createVault = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Neuen Tresor anlegen/ }).click();
  await page.getByLabel('Kennwort', { exact: true }).fill(password);
  await page.getByLabel('Kennwort wiederholen').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /Wiederherstellungsschlüssel/ }).waitFor();
  const shown = await page.getByRole('listitem').allInnerTexts();
  const groups = shown.flatMap((text) => /\d{6}/.exec(text) ?? []);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page
    .getByLabel(/^Gruppe/)
    .first()
    .waitFor();
  for (const [index, group] of groups.entries()) {
    const field = page.getByLabel(`Gruppe ${index + 1}`, { exact: true });
    if ((await field.count()) > 0) await field.fill(group);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Ihre Einrichtung' }).waitFor();
};

/** Opens the locked vault with its password. */
export const unlock = async (page: Page): Promise<void> => {
  await page.getByLabel('Kennwort', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Heute', exact: true }).waitFor();
};

/** Types into fields by their labels. */
export const typeInto = async (
  place: Page | Locator,
  words: Readonly<Record<string, string>>,
): Promise<void> => {
  for (const [label, value] of Object.entries(words)) {
    await place.getByLabel(label, { exact: true }).first().fill(value);
  }
};

/** Chooses an entry of a list that opens at its field, by what it begins with. */
export const choose = async (page: Page, label: string, typed: string): Promise<void> => {
  const field = page
    .getByRole('textbox', { name: label })
    .or(page.getByRole('combobox', { name: label }))
    .first();
  await field.click();
  if (await field.isEditable()) await field.fill(typed);
  await page
    .getByRole('option', { name: new RegExp(typed, 'i') })
    .first()
    .click();
};

const python = (script: string, file: string): string =>
  execFileSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' });

/** The text of a Word file, table cells included, read by python-docx. */
export const readDocx = (file: string): string =>
  python(
    `import sys, docx
from docx.table import Table
from docx.text.paragraph import Paragraph
def walk(parent):
    for child in parent.iterchildren():
        if child.tag.endswith('}p'): print(Paragraph(child, None).text)
        elif child.tag.endswith('}t') is False: walk(child)
walk(docx.Document(sys.argv[1]).element.body)`,
    file,
  );

/** The rows of the last sheet of an Excel file as JSON-clean values, read by openpyxl. */
export const readXlsx = (file: string): readonly (readonly (string | number | null)[])[] =>
  JSON.parse(
    python(
      `import sys, json, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[-1]
print(json.dumps([[c.isoformat()[:10] if hasattr(c, 'isoformat') else c for c in row] for row in sheet.iter_rows(values_only=True)]))`,
      file,
    ),
  ) as readonly (readonly (string | number | null)[])[];
