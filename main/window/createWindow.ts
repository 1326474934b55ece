import { BrowserWindow } from 'electron';
import { join } from 'node:path';
import { emptyPage, parseUrl } from '../walls/parseUrl.ts';

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

/** The place of the program a page shows: its hash, which holds ids, never a name. */
const placeOf = (window: BrowserWindow): string =>
  parseUrl(window.webContents.getURL())?.hash ?? '';

const load = async (
  window: BrowserWindow,
  devServer: string | null,
  place: string,
): Promise<void> => {
  loads += 1;
  await window.loadURL(`${devServer ?? 'app://staffelstab/index.html'}?${loads}${place}`);
};

/** Loads the page; the place it showed before stays. */
export const loadPage = (window: BrowserWindow, devServer: string | null): Promise<void> =>
  load(window, devServer, placeOf(window));

/**
 * Replaces the page by a fresh one in a process of its own: going to an empty page of another site and back makes
 * Chromium end the process that held the words. The place stays, so that after unlocking the user is where they were.
 * What is to be done while no page is there is done `between`.
 */
export const replacePage = async (
  window: BrowserWindow,
  devServer: string | null,
  between?: () => Promise<void>,
): Promise<void> => {
  const place = placeOf(window);
  await window.loadURL(emptyPage);
  await between?.();
  await load(window, devServer, place);
  // The history remembers what stood in the fields of each page it can go back to.
  window.webContents.navigationHistory.clear();
};
