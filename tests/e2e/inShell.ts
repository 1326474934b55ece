import type { ElectronApplication } from 'playwright-core';

/**
 * Does something in the shell that answers nothing. The inspector now and then loses such an answer when memory is collected
 * at that very moment, which a lock does on purpose; it was done all the same.
 */
export const inShell = async <A>(
  app: ElectronApplication,
  done: (electron: typeof Electron.CrossProcessExports, argument: A) => void,
  argument: A,
): Promise<void> => {
  try {
    await app.evaluate(done as never, argument);
  } catch (error) {
    if (!String(error).includes('promise was garbage collected')) throw error;
  }
};
