import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Takes pictures of the page as it stands, in light and dark, for somebody to look at. */
export const look = async (page: Page, folder: string, name: string): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) {
    await inTheme(page, theme);
    await page.screenshot({ path: join(folder, `${name}-${theme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
};

/** Shows the page in a theme and waits until its colours have come to rest. */
export const inTheme = async (page: Page, theme: 'light' | 'dark'): Promise<void> => {
  await page.evaluate((to) => window.staffelstab.ask['preferences.set']({ theme: to }), theme);
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForTimeout(400);
};
