import type { ElectronApplication } from 'playwright-core';

/** Lets every dialog for saving put the file into this folder, under the name the program proposes. */
export const saveInto = (app: ElectronApplication, folder: string): Promise<void> =>
  app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = ((_: unknown, options: { defaultPath: string }) =>
      Promise.resolve({
        canceled: false,
        filePath: `${into}/${options.defaultPath.split(/[\\/]/u).at(-1) ?? ''}`,
      })) as unknown as typeof dialog.showSaveDialog;
  }, folder);

/** Lets every dialog for opening choose this file or folder. */
export const chooseOnDisk = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
