import type { ElectronApplication } from 'playwright-core';

/** Gives the window the size it has on the screen of an office PC. */
export const onOfficePc = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  });
