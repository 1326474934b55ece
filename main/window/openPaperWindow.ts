import { BrowserWindow, type WebContents } from 'electron';
import type { Bytes } from '../office/officeJob.ts';
import { emptyPage } from '../walls/parseUrl.ts';
import type { PaperWindow, Printing } from './paperWindow.ts';

/**
 * Opens a hidden window for one paper: sandboxed, without a gate to the shell, and within the same walls as the
 * program's window, which hold for every page of its session. It never shows.
 */
export const openPaperWindow = (devServer: string | null): PaperWindow => {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
      backgroundThrottling: false,
      devTools: false,
    },
  });
  const { webContents: contents } = window;
  const state = { printing: false, ended: false };
  const destroy = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  const died = whenGone(contents);
  const draw = async (bytes: Bytes): Promise<void> => {
    await window.loadURL(`${devServer ?? 'app://staffelstab'}/paper.html`);
    const base64 = Buffer.from(bytes).toString('base64');
    await contents.executeJavaScript(`drawPaper('${base64}')`);
  };
  const print = async (): Promise<Printing> => {
    state.printing = true;
    const answer = await printed(contents);
    state.printing = false;
    if (state.ended) destroy();
    return answer;
  };
  return {
    draw: (bytes) => Promise.race([draw(bytes), died]),
    pdf: async () => new Uint8Array(await Promise.race([contents.printToPDF(asPdf), died])),
    hasPrinter: async () => (await contents.getPrintersAsync()).length > 0,
    print: () => Promise.race([print(), died]),
    end: () => {
      state.ended = true;
      if (!state.printing) destroy();
      // A window that goes while the system's dialog stands open takes the program with it (seen with GTK). So only
      // the paper goes: what is confirmed then has no page left to print, and the window goes with the dialog.
      else void window.loadURL(emptyPage).catch(() => undefined);
    },
  };
};

const asPdf = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  generateTaggedPDF: true,
} as const;

/** How long a paper that was just given to the printer may still be told of after its page has died. */
const lastWordMs = 2_000;

/** Fails when the process of the page dies, of which Electron tells neither who draws nor who waits for the dialog. */
const whenGone = (contents: WebContents): Promise<never> => {
  const gone = new Promise<never>((_, reject) => {
    contents.once('render-process-gone', () =>
      setTimeout(() => reject(new Error('The page of the paper died.')), lastWordMs),
    );
  });
  // Nobody waits for it where nothing is under way.
  gone.catch(() => undefined);
  return gone;
};

const printed = (contents: WebContents) =>
  new Promise<Printing>((resolve) => {
    contents.print(
      { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } },
      (success, reason) => resolve({ printed: success, reason }),
    );
  });
