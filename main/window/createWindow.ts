import { BrowserWindow, type Rectangle } from 'electron';
import { join } from 'node:path';
import { emptyPage, parseUrl } from '../walls/parseUrl.ts';

/** Opens the program's one window, sandboxed and without Node; it stays unseen until it is shown. */
export const createWindow = ({
  icon,
  devServer,
  bounds,
}: {
  readonly icon: string;
  readonly devServer: string | null;
  readonly bounds: Partial<Rectangle>;
}): BrowserWindow => {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    ...bounds,
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
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
};

let loads = 0;

/** The place of the program a page shows: its hash, which holds ids, never a name. */
export const placeOf = (window: BrowserWindow): string =>
  parseUrl(window.webContents.getURL())?.hash ?? '';

const load = async (
  window: BrowserWindow,
  devServer: string | null,
  place: string,
): Promise<void> => {
  loads += 1;
  await window.loadURL(`${devServer ?? 'app://staffelstab/index.html'}?${loads}${place}`);
};

/** Loads the first page; resolves when the window has something to show. */
export const loadPage = async (
  window: BrowserWindow,
  devServer: string | null,
  place: string,
): Promise<void> => {
  const drawn = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()));
  await load(window, devServer, place);
  await drawn;
};

/**
 * Replaces the page by a fresh one in a process of its own: going to an empty page of another site and back makes
 * Chromium end the process that held the words. The place stays, so that after unlocking the user is where they were.
 */
export const replacePage = async (
  window: BrowserWindow,
  devServer: string | null,
): Promise<void> => {
  const place = placeOf(window);
  await window.loadURL(emptyPage);
  await load(window, devServer, place);
  // The history remembers what stood in the fields of each page it can go back to.
  window.webContents.navigationHistory.clear();
};
