import { powerMonitor, type BrowserWindow } from 'electron';
import type { Commit } from '../../domain/record/change.ts';
import type { SecuritySettings } from '../vault/questions.ts';
import type { IdleLock } from './idleLock.ts';

/** Keeps to the security settings of the open vault. */
export type SecurityRules = {
  /** From now on these settings hold. */
  readonly obey: (settings: SecuritySettings) => void;
  /** Takes settings from a commit that changes them. */
  readonly watch: (commit: Commit) => void;
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
  window.on('minimize', () => {
    if (lockWhenMinimised) lock();
  });
  const obey = (settings: SecuritySettings): void => {
    idle.setMinutes(settings.lockAfterMinutes);
    idle.touch();
    lockWhenMinimised = settings.lockWhenMinimised;
    window.setContentProtection(settings.contentProtection);
  };
  return {
    obey,
    watch: (commit) => {
      for (const change of commit.changes) {
        if ('put' in change && change.put === 'settings') obey(change.record);
      }
    },
  };
};
