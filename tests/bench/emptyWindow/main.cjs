/**
 * The least an Electron program can do: one sandboxed window with one password field; with `--beside` also as many idle
 * processes as the product has beside its window, where one keeps the vault and one writes letters and sheets.
 */
const { app, BrowserWindow, utilityProcess } = require('electron');
const { join } = require('node:path');

void app.whenReady().then(() => {
  for (let beside = process.argv.includes('--beside') ? 2 : 0; beside > 0; beside -= 1)
    utilityProcess.fork(join(__dirname, 'idle.cjs'));
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(__dirname, 'index.html'));
});
