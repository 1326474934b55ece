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
import { watchGate, type GateUse } from './watchGate.ts';

/** The gate as the rest of the shell uses it. */
export type Gate = {
  /** Brings the window to a fresh gate. */
  readonly restart: () => void;
  /** Counts as use of the gate until this ends; gives its outcome. */
  readonly during: <T>(work: Promise<T>) => Promise<T>;
};

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
}: GateParts): Gate => {
  let watch: GateUse | undefined;
  // Whoever closes the program does not want another one.
  window.on('close', () => {
    watch = undefined;
  });
  const restart = (): void => {
    watch?.end();
    const here = watchGate(window, () => performance.now());
    watch = here;
    void clearCopies();
    void replacePage(window, devServer)
      .then(() => cleanBehindGate(wipeFreedMemory, wait))
      .catch(() => undefined);
    void relieveGate({
      ...{ wait, quietFor: here.quietFor, touch: here.touch },
      // Who works with a screen reader reads and chooses without a key or a click that the window sees.
      used: () => here.used() || app.accessibilitySupportEnabled,
      opened: () => watch !== here || window.isDestroyed() || session.isOpen(),
      settled: async () => {
        await session.settled();
        await settled();
      },
      startSuccessor: async () => {
        const again = devServer === null ? programAgain(process, sessionPlace) : undefined;
        rememberLook();
        const gateNow = () => gateStateOf(window, placeOf(window), told());
        return again === undefined ? undefined : startSuccessor(again, gateNow);
      },
      leave: () => app.exit(0),
    });
  };
  return { restart, during: (work) => watch?.during(work) ?? work };
};
