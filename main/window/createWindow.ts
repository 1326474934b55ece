import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { parseUrl } from '../walls/parseUrl.ts';

/** Opens the program's one window, sandboxed and without Node; it shows itself when it has something to show. */
export const createWindow = ({
  icon,
  devServer,
}: {
  readonly icon: string;
  readonly devServer: string | null;
}): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'Staffelstab',
    icon,
    autoHideMenuBar: true,
    backgroundColor: '#f8f9fa',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: devServer !== null,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
};

let loads = 0;

/**
 * Loads the page anew, so that nothing of the page before is left; its hash (which place of the program,
 * never a name) stays, so that after unlocking the user is where they were.
 */
export const loadPage = async (window: BrowserWindow, devServer: string | null): Promise<void> => {
  const place = parseUrl(window.webContents.getURL())?.hash ?? '';
  loads += 1;
  await window.loadURL(`${devServer ?? 'app://staffelstab/index.html'}?${loads}${place}`);
};
