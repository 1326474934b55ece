import { powerMonitor, type BrowserWindow } from 'electron';
import type { SecuritySettings } from '../vault/server/questions.ts';
import type { IdleLock } from './idleLock.ts';
import { watchScreen } from './watchScreen.ts';

const screenCheck = 2000;
/** Seconds without input after which the system may call its user idle; here only 'locked' matters. */
const idleAfter = 60;

/** Keeps to the security settings of the open vault. */
export type SecurityRules = {
  /** From now on these settings hold. */
  readonly obey: (settings: SecuritySettings) => void;
};

/** Locks on idleness, suspend, screen lock and (as set) when minimised; hides the window from recordings as set. */
export const makeSecurityRules = ({
  window,
  idle,
  lock,
}: {
  readonly window: BrowserWindow;
  readonly idle: IdleLock;
  readonly lock: () => void;
}): SecurityRules => {
  let lockWhenMinimised = false;
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  if (process.platform === 'linux') {
    const idleState = () => powerMonitor.getSystemIdleState(idleAfter);
    watchScreen({ idleState, every: (run) => setInterval(run, screenCheck), lock });
  }
  window.on('minimize', () => {
    if (lockWhenMinimised) lock();
  });
  const obey = (settings: SecuritySettings): void => {
    idle.setMinutes(settings.lockAfterMinutes);
    idle.touch();
    lockWhenMinimised = settings.lockWhenMinimised;
    window.setContentProtection(settings.contentProtection);
  };
  return { obey };
};
