import { app, session as electronSession } from 'electron';
import { join } from 'node:path';
import { makeLogger } from './log/logger.ts';
import { meetPredecessor } from './relief/predecessor.ts';
import { reliefSwitch, type SessionPlace } from './relief/startSuccessor.ts';
import { runProgram } from './runProgram.ts';
import { refuseNavigation } from './walls/navigation.ts';
import { closeNetwork } from './walls/network.ts';
import { originOf, ourOrigin } from './walls/parseUrl.ts';
import { refusePermissions } from './walls/permissions.ts';
import { setMenu } from './window/menu.ts';
import { declareScheme, servePages } from './window/scheme.ts';

const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const pageOrigin = devServer === null ? ourOrigin : originOf(devServer);
const logger = makeLogger(join(app.getPath('userData'), 'protokoll.txt'), () => new Date());

// Chromium refuses to run as root in a sandbox; a test says so itself by its own switch.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.commandLine.appendSwitch('disable-http-cache');
declareScheme();
refuseNavigation(app, pageOrigin);

// Where the other program is gone by now, there is still a line to it, but a broken one.
const relieves = app.commandLine.hasSwitch(reliefSwitch) && process.send !== undefined;
const before = relieves ? meetPredecessor(process, () => app.exit(0)) : undefined;
const sessionPlace: SessionPlace =
  relieves && app.commandLine.getSwitchValue(reliefSwitch) === 'second' ? 'second' : 'first';
if (sessionPlace === 'second')
  app.setPath('sessionData', join(app.getPath('userData'), 'chromium-2'));

if (relieves || app.requestSingleInstanceLock()) {
  void app.whenReady().then(async () => {
    const session = electronSession.defaultSession;
    servePages(session, join(import.meta.dirname, '../renderer'));
    closeNetwork(session, devServer);
    refusePermissions(session);
    setMenu();
    return runProgram({ logger, devServer, pageOrigin, sessionPlace, before: await before });
  });
} else {
  app.quit();
}
