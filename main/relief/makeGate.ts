import { app, type BrowserWindow } from 'electron';
import { setTimeout as wait } from 'node:timers/promises';
import type { VaultHearing } from '../ipc/hearVault.ts';
import { cleanBehindGate } from '../session/cleanBehindGate.ts';
import { clearCopies } from '../session/clearCopies.ts';
import type { Session } from '../session/makeSession.ts';
import { wipeFreedMemory } from '../session/wipeFreedMemory.ts';
import { placeOf, replacePage } from '../window/createWindow.ts';
import { gateStateOf } from './gateState.ts';
import { relieveGate } from './relieveGate.ts';
import { programAgain, startSuccessor, type SessionPlace } from './startSuccessor.ts';
import { watchGate } from './watchGate.ts';

type GateParts = {
  readonly window: BrowserWindow;
  readonly devServer: string | null;
  readonly sessionPlace: SessionPlace;
  readonly session: Session;
  readonly told: VaultHearing['told'];
  /** Remembers how the window looks. */
  readonly rememberLook: () => void;
  /** Resolves when no file is half written any more. */
  readonly settled: () => Promise<void>;
};

/**
 * Makes what brings the window to a fresh gate after a lock: another page, the memory wiped behind it, and after a while
 * another program. A server that the window is developed with would not survive that program, so there it stays.
 */
export const makeGate = ({
  window,
  devServer,
  sessionPlace,
  session,
  told,
  rememberLook,
  settled,
}: GateParts): (() => void) => {
  let endWatch = (): void => undefined;
  return () => {
    endWatch();
    const { used, quietFor, end } = watchGate(window, () => performance.now());
    let over = false;
    endWatch = () => {
      over = true;
      end();
    };
    void clearCopies();
    void replacePage(window, devServer)
      .then(() => cleanBehindGate(wipeFreedMemory, wait))
      .catch(() => undefined);
    void relieveGate({
      ...{ wait, used, quietFor },
      opened: () => over || window.isDestroyed() || session.isOpen(),
      settled: async () => {
        await session.settled();
        await settled();
      },
      startSuccessor: async () => {
        const again = devServer === null ? programAgain(process, sessionPlace) : undefined;
        rememberLook();
        const gate = gateStateOf(window, placeOf(window), told());
        return again === undefined ? undefined : startSuccessor(again, gate);
      },
      leave: () => app.exit(0),
    });
  };
};
