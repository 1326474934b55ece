import type { ElectronApplication } from 'playwright-core';
import { inShell } from './inShell.ts';

/** Lets every dialog for saving put the file into this folder, under the name the program proposes. */
export const saveInto = (app: ElectronApplication, folder: string): Promise<void> =>
  inShell(
    app,
    ({ dialog }, into) => {
      dialog.showSaveDialog = ((_: unknown, options: { defaultPath: string }) =>
        Promise.resolve({
          canceled: false,
          filePath: `${into}/${options.defaultPath.split(/[\\/]/u).at(-1) ?? ''}`,
        })) as unknown as typeof dialog.showSaveDialog;
    },
    folder,
  );

/** Lets every dialog for opening choose this file or folder. */
export const chooseOnDisk = (app: ElectronApplication, path: string): Promise<void> =>
  inShell(
    app,
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    },
    path,
  );

/** Lets the next dialog for opening stand open until the given function answers it with a path. */
export const holdOpenDialog = async (
  app: ElectronApplication,
): Promise<(path: string) => Promise<void>> => {
  await app.evaluate(({ dialog }) => {
    const held = globalThis as unknown as { answerOpening?: (path: string) => void };
    delete held.answerOpening;
    dialog.showOpenDialog = () =>
      new Promise((resolve) => {
        held.answerOpening = (path) => resolve({ canceled: false, filePaths: [path] });
      });
  });
  return async (path) => {
    const answered = () =>
      app.evaluate((_, chosen) => {
        const held = globalThis as unknown as { answerOpening?: (path: string) => void };
        held.answerOpening?.(chosen);
        return held.answerOpening !== undefined;
      }, path);
    for (let tries = 200; !(await answered()); tries -= 1) {
      if (tries === 0) throw new Error('The dialog never opened.');
      await new Promise((done) => setTimeout(done, 50));
    }
  };
};

/** Lets the next dialog for saving stand open until the given function answers it with a path. */
export const holdSaveDialog = async (
  app: ElectronApplication,
): Promise<(path: string) => Promise<void>> => {
  await app.evaluate(({ dialog }) => {
    const held = globalThis as unknown as { answerSaving?: (path: string) => void };
    delete held.answerSaving;
    dialog.showSaveDialog = () =>
      new Promise((resolve) => {
        held.answerSaving = (filePath) => resolve({ canceled: false, filePath });
      });
  });
  return async (path) => {
    const answered = () =>
      app.evaluate((_, filePath) => {
        const held = globalThis as unknown as { answerSaving?: (path: string) => void };
        held.answerSaving?.(filePath);
        return held.answerSaving !== undefined;
      }, path);
    for (let tries = 200; !(await answered()); tries -= 1) {
      if (tries === 0) throw new Error('The dialog never opened.');
      await new Promise((done) => setTimeout(done, 50));
    }
  };
};
