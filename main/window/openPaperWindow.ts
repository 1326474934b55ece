import { BrowserWindow, type WebContents } from 'electron';
import { emptyPage } from '../walls/parseUrl.ts';
import type { PaperWindow } from './paperWindow.ts';

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
  return {
    draw: async (bytes) => {
      await window.loadURL(`${devServer ?? 'app://staffelstab'}/paper.html`);
      const base64 = Buffer.from(bytes).toString('base64');
      await contents.executeJavaScript(`drawPaper('${base64}')`);
    },
    pdf: async () => new Uint8Array(await contents.printToPDF(asPdf)),
    hasPrinter: async () => (await contents.getPrintersAsync()).length > 0,
    print: async () => {
      state.printing = true;
      const answer = await printed(contents);
      state.printing = false;
      if (state.ended) destroy();
      return answer;
    },
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

const printed = (contents: WebContents) =>
  new Promise<{ printed: boolean; reason: string }>((resolve) => {
    contents.print(
      { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } },
      (success, reason) => resolve({ printed: success, reason }),
    );
  });
