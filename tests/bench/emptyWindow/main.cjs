/** The least an Electron program can do: one sandboxed window with one password field; with `--beside` an idle process too. */
const { app, BrowserWindow, utilityProcess } = require('electron');
const { join } = require('node:path');

void app.whenReady().then(() => {
  if (process.argv.includes('--beside')) utilityProcess.fork(join(__dirname, 'idle.cjs'));
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(__dirname, 'index.html'));
});
