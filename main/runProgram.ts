import { app, shell, type BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { askFolder, askWhere } from './files/askWhere.ts';
import { readPreferences, writePreferences, type Preferences } from './files/preferences.ts';
import { exportAnswers } from './ipc/exportAnswers.ts';
import { openDoor, tellWindow } from './ipc/openDoor.ts';
import { recordAnswers, type RecordDesk } from './ipc/recordAnswers.ts';
import { sessionAnswers } from './ipc/sessionAnswers.ts';
import type { Logger } from './log/logger.ts';
import { startOffice } from './office/startOffice.ts';
import { makeDraftCollector } from './session/collectDrafts.ts';
import { makeIdleLock } from './session/idleLock.ts';
import { makeSession } from './session/makeSession.ts';
import { makeSecurityRules } from './session/securityRules.ts';
import { makeUnfinished } from './session/unfinished.ts';
import { startVaultProcess } from './vault/vaultProcess.ts';
import { createWindow, loadPage } from './window/createWindow.ts';

const longestDraft = 1500;
const idleCheck = 5000;
const longestFile = 5000;

/** Makes the window, the session and the office, hands them to each other and opens the door. */
export const runProgram = async ({
  logger,
  devServer,
  pageOrigin,
}: {
  readonly logger: Logger;
  readonly devServer: string | null;
  readonly pageOrigin: string;
}): Promise<void> => {
  const home = app.getPath('userData');
  const memory = makeMemory(join(home, 'einstellungen.json'));
  const window = createWindow({
    icon: join(app.getAppPath(), 'resources/icons/icon.png'),
    devServer,
  });
  const restartPage = () => void loadPage(window, devServer).catch(() => undefined);

  const office = startOffice();
  const unfinished = makeUnfinished();
  const drafts = makeDraftCollector(() => tellWindow(window, 'locking', null), longestDraft);
  const session = makeSession({
    startVault: startVaultProcess,
    collectDrafts: drafts.collect,
    endJobs: office.endAll,
    replacePage: restartPage,
  });
  const lock = () => {
    if (session.isOpen()) void session.lock();
  };
  const idle = makeIdleLock({ now: Date.now, every: (run) => setInterval(run, idleCheck), lock });
  const security = makeSecurityRules({ window, idle, lock });

  const desk: RecordDesk = {
    session,
    office,
    tell: (event, payload) => tellWindow(window, event, payload),
    committed: (commit) => {
      security.watch(commit);
      tellWindow(window, 'committed', commit);
    },
  };

  const answers = {
    ...sessionAnswers({
      session,
      home,
      version: app.getVersion(),
      preferences: memory.get,
      remember: memory.remember,
      askFolder: (title) => askFolder(window, title),
      obey: (settings) => {
        security.obey(settings);
        office.warm();
      },
      drafted: drafts.drafted,
      touch: idle.touch,
      restartPage,
    }),
    ...recordAnswers(desk),
    ...exportAnswers({
      ...desk,
      askWhere: (fileName) => askWhere(window, { folder: app.getPath('documents'), fileName }),
      ownFolders: () => [home, memory.get().vaultFolder ?? home],
      hold: unfinished.hold,
      reveal: (path) => shell.showItemInFolder(path),
      pagePdf: async () =>
        new Uint8Array(
          await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true }),
        ),
    }),
  };
  openDoor({ answers, logger, ourWindow: () => window, ticket, home: pageOrigin });
  // A page whose process died would stay white for ever; what it had saved is in the vault.
  window.webContents.on('render-process-gone', () => void session.lock());
  closeGently(window, async () => {
    if (session.isOpen()) await session.lock();
    await unfinished.settled(longestFile);
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await loadPage(window, devServer);
};

const ticket = (): string => randomBytes(4).toString('hex');

const makeMemory = (file: string) => {
  let preferences = readPreferences(file);
  return {
    get: (): Preferences => preferences,
    remember: (changed: Partial<Preferences>): void => {
      preferences = { ...preferences, ...changed };
      writePreferences(file, preferences);
    },
  };
};

/** Locks before the window closes, so that closing loses no word either. */
const closeGently = (window: BrowserWindow, lock: () => Promise<void>): void => {
  let locked = false;
  window.on('close', (event) => {
    if (locked) return;
    event.preventDefault();
    void lock().finally(() => {
      locked = true;
      app.quit();
    });
  });
};
