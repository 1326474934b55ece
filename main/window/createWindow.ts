import { BrowserWindow, nativeTheme, type Rectangle } from 'electron';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Preferences } from '../files/preferences.ts';
import { emptyPage, parseUrl } from '../walls/parseUrl.ts';

const isDark = (theme: Preferences['theme']): boolean =>
  theme === 'dark' || (theme === 'auto' && nativeTheme.shouldUseDarkColors);

/** Opens the program's one window, sandboxed and without Node; it stays unseen until it is shown. */
export const createWindow = ({
  icon,
  devServer,
  theme,
  bounds,
}: {
  readonly icon: string;
  readonly devServer: string | null;
  readonly theme: Preferences['theme'];
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
    // The ground of the page, so that nothing flashes before it is drawn.
    backgroundColor: isDark(theme) ? '#242424' : '#ffffff',
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

const mostLooks = 450;
const pause = 100;
const longestPicture = 2000;

/**
 * Waits until the page has drawn its first heading although nobody sees the window yet, so that showing it shows the page at
 * once; false when it has not within three quarters of a minute.
 */
export const drawnUnseen = async ({ webContents }: BrowserWindow): Promise<boolean> => {
  for (let looked = 0; looked < mostLooks; looked += 1) {
    if ((await webContents.executeJavaScript(`document.querySelector('h1') !== null`)) === true) {
      // A picture of it makes Chromium paint what it would leave until somebody looks; where it gives none, it paints later.
      await Promise.race([webContents.capturePage().catch(() => undefined), wait(longestPicture)]);
      return true;
    }
    await wait(pause);
  }
  return false;
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
