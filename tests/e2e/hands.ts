import type { Page } from 'playwright-core';

/** Presses a button by its whole name, or by a part where a pattern is given. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** Picks the first entry of that name in a list that folds out. */
export const pick = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).first().click();
};
