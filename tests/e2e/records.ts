import type { Page } from 'playwright-core';
import type { Change } from '../../domain/record/change.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import type {} from '../../renderer/state/bridge.ts';

/** Everything in the open vault. */
export const recordsOf = async (page: Page): Promise<VaultData> => {
  const records = await page.evaluate(() => window.staffelstab.ask['vault.records']({}));
  if (!records.ok) throw new Error('The vault is not open.');
  return JSON.parse(records.value) as VaultData;
};

/** Commits records through the window, as its pages do. */
export const commit = async (page: Page, changes: readonly Change[]): Promise<void> => {
  const saved = await page.evaluate(
    (all) => window.staffelstab.ask['records.commit']({ action: 'Handlung', changes: [...all] }),
    changes,
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure));
};
