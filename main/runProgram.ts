import { app, MessageChannelMain, shell, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { askBackup, askFolder, askList, askScan, askTemplate, askWhere } from './files/askWhere.ts';
import { makeMemory } from './files/makeMemory.ts';
import { exportAnswers, type ExportDesk } from './ipc/exportAnswers.ts';
import { hearVault } from './ipc/hearVault.ts';
import { openDoor, tellWindow } from './ipc/openDoor.ts';
import { currentFolder, standingOf, type Places } from './ipc/places.ts';
import { listFileAnswers } from './ipc/listFileAnswers.ts';
import { previewAnswers } from './ipc/previewAnswers.ts';
import { scanFileAnswers } from './ipc/scanFileAnswers.ts';
import { templateFileAnswers } from './ipc/templateFileAnswers.ts';
import { sessionAnswers } from './ipc/sessionAnswers.ts';
import { makeTicket, type Logger } from './log/logger.ts';
import { startOffice } from './office/startOffice.ts';
import { makeGate } from './relief/makeGate.ts';
import type { Predecessor } from './relief/predecessor.ts';
import type { SessionPlace } from './relief/startSuccessor.ts';
import { takeOver } from './relief/takeOver.ts';
import { makeDraftCollector } from './session/collectDrafts.ts';
import { makeIdleLock } from './session/idleLock.ts';
import { makeSession, type Session } from './session/makeSession.ts';
import { makeSecurityRules } from './session/securityRules.ts';
import { makeUnfinished } from './session/unfinished.ts';
import { startVaultProcess } from './vault/vaultProcess.ts';
import { createWindow, loadPage } from './window/createWindow.ts';
import { openPaperWindow } from './window/openPaperWindow.ts';
import { makePaperPrinter } from './window/paperPrinter.ts';

const longestDraft = 1500;
const idleCheck = 5000;
const longestFile = 5000;
/** Nobody waits at a locked gate: a file on a slow share comes to its end before the program is relieved. */
const longestFileAtGate = 5 * 60_000;

type Program = {
  readonly logger: Logger;
  readonly devServer: string | null;
  readonly pageOrigin: string;
  /** The program whose locked gate this one takes over; undefined when the user has started it. */
  readonly before: Predecessor | undefined;
  readonly sessionPlace: SessionPlace;
};

/** A line between the vault process and another one; the shell holds neither end for longer than it hands them on. */
const newLine: ExportDesk['newLine'] = () => {
  const { port1, port2 } = new MessageChannelMain();
  return { forVault: port1, forOffice: port2 };
};

/** Makes the window, the session and the office, hands them to each other and opens the door. */
export const runProgram = async ({
  logger,
  devServer,
  pageOrigin,
  before,
  sessionPlace,
}: Program): Promise<void> => {
  const home = app.getPath('userData');
  const memory = makeMemory(join(home, 'einstellungen.json'));
  const places: Places = {
    home,
    preferences: memory.get,
    chosen: { vault: null, backup: null, file: null },
  };
  const window = createWindow({
    icon: join(app.getAppPath(), 'resources/icons/icon.png'),
    devServer,
    theme: memory.get().theme,
    bounds: before?.gate.bounds ?? {},
  });
  const rememberLook = () => memory.remember({ zoom: window.webContents.getZoomLevel() });

  const office = startOffice();
  const printer = makePaperPrinter({ open: () => openPaperWindow(devServer) });
  const unfinished = makeUnfinished();
  const drafts = makeDraftCollector(() => tellWindow(window, 'locking', null), longestDraft);
  const lock = () => {
    if (session.isOpen()) void session.lock();
  };
  const idle = makeIdleLock({
    now: () => Date.now(),
    every: (run) => setInterval(run, idleCheck),
    lock,
  });
  const security = makeSecurityRules({ window, idle, lock });
  const vault = hearVault({
    ...{ memory, security, office, logger },
    before: before?.gate.told,
    lock: () => void session.lock(),
    clearAway: () => void session.ask('clearAway', null),
  });
  const session: Session = makeSession({
    startVault: startVaultProcess,
    standing: () => standingOf(places),
    heard: vault.heard,
    closed: vault.closed,
    died: vault.ended,
    collectDrafts: drafts.collect,
    endJobs: () => {
      office.endAll();
      printer.endAll();
    },
    replacePage: () => gate.restart(),
  });
  const gate = makeGate({
    ...{ window, devServer, sessionPlace, session, rememberLook, told: vault.told },
    settled: () => unfinished.settled(longestFileAtGate),
  });

  const desk: ExportDesk = {
    session,
    office,
    printer,
    newLine,
    tell: (event, payload) => tellWindow(window, event, payload),
    askWhere: (fileName) => askWhere(window, { folder: app.getPath('documents'), fileName }),
    askFolder: (title) => askFolder(window, title),
    ownFolders: () => [home, ...vaultFolders(places)],
    hold: unfinished.hold,
    reveal: (path) => shell.showItemInFolder(path),
    pagePdf: async () =>
      new Uint8Array(
        await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true }),
      ),
  };

  const answers = {
    ...sessionAnswers({
      session,
      places,
      version: app.getVersion(),
      preferences: memory.get,
      remember: memory.remember,
      askFolder: (title) => gate.during(askFolder(window, title)),
      askBackup: () => gate.during(askBackup(window)),
      giveLine: () => giveLine(window, session),
      restored: vault.restored,
      died: vault.died,
      otherChosen: vault.otherChosen,
      brokenOff: vault.brokenOff,
      lookedAt: vault.lookedAt,
      drafted: drafts.drafted,
      touch: idle.touch,
      restartPage: gate.restart,
    }),
    ...previewAnswers(desk),
    ...exportAnswers(desk),
    ...scanFileAnswers({ ...desk, brokeOff: vault.brokeOff, askScan: () => askScan(window) }),
    ...listFileAnswers({ ...desk, brokeOff: vault.brokeOff, askList: () => askList(window) }),
    ...templateFileAnswers({
      ...desk,
      brokeOff: vault.brokeOff,
      askTemplate: () => askTemplate(window),
    }),
  };
  openDoor({ answers, logger, ourWindow: () => window, ticket: makeTicket, home: pageOrigin });
  // A page whose process died would stay white for ever; what it had saved is in the vault.
  window.webContents.on('render-process-gone', () => void session.lock());
  closeGently(window, async () => {
    if (session.isOpen()) await session.lock();
    await unfinished.settled(longestFile);
    // A window that was not shown yet has not got its zoom.
    if (window.isVisible()) rememberLook();
  });
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  await loadPage(window, devServer, before?.gate.place ?? '');
  window.webContents.setZoomLevel(memory.get().zoom);
  if (before === undefined) window.show();
  else await takeOver(window, before);
};

/** The folders of the remembered vault and of its backups. */
const vaultFolders = (places: Places): readonly string[] => {
  const folder = currentFolder(places);
  return [folder, `${folder}-sicherungen`];
};

/** Introduces window and vault process to each other; both ends leave the shell at once. */
const giveLine = async (window: BrowserWindow, session: Session): Promise<void> => {
  const { port1, port2 } = new MessageChannelMain();
  await session.connect(port1);
  if (!window.isDestroyed()) window.webContents.postMessage('line', null, [port2]);
};

/** Locks before the window closes, so that closing loses no word either. */
const closeGently = (window: BrowserWindow, lock: () => Promise<void>): void => {
  let locked = false;
  window.on('close', (event) => {
    if (locked) return;
    event.preventDefault();
    void lock().finally(() => {
      locked = true;
      // A quit that was put off counts as going on until this event is over, and no other one begins before.
      setImmediate(() => app.quit());
    });
  });
};
