import { spawn, type ChildProcess } from 'node:child_process';
import type { GateState, ReliefMessage } from './gateState.ts';
import type { Successor } from './relieveGate.ts';

/**
 * Tells a fresh program that it is to relieve another one, and by its value which of two places Chromium is to keep its own files
 * in: while both run, a second one would wait seconds for the locks of the first.
 */
export const reliefSwitch = 'relief';

/** Where Chromium keeps its files in the program's folder: at the folder itself, or beside. */
export type SessionPlace = 'first' | 'second';

/** Milliseconds a slow PC may take until the fresh program stands by, and until its window is shown. */
const patience = { standsBy: 60_000, shown: 10_000 };

/** What starts this program again; undefined where its files go with it (the portable edition of Windows). */
export const programAgain = (
  { execPath, argv, env }: Pick<NodeJS.Process, 'execPath' | 'argv' | 'env'>,
  here: SessionPlace,
): { readonly file: string; readonly args: readonly string[] } | undefined => {
  if (env['PORTABLE_EXECUTABLE_FILE'] !== undefined) return undefined;
  const other: SessionPlace = here === 'first' ? 'second' : 'first';
  const args = argv.slice(1).filter((argument) => !argument.startsWith(`--${reliefSwitch}=`));
  // An AppImage is mounted for as long as it runs: its successor mounts it anew.
  return { file: env['APPIMAGE'] ?? execPath, args: [...args, `--${reliefSwitch}=${other}`] };
};

/** Whether a program says this before it ends or the time is over. */
const says = (child: ChildProcess, kind: ReliefMessage['kind'], longest: number) =>
  new Promise<boolean>((resolve) => {
    const end = (said: boolean) => () => {
      clearTimeout(timer);
      child.off('message', hear);
      resolve(said);
    };
    const hear = (message: unknown): void => {
      if ((message as ReliefMessage).kind === kind) end(true)();
    };
    const timer = setTimeout(end(false), longest);
    child.on('message', hear);
    child.once('exit', end(false));
    child.once('error', end(false));
  });

/**
 * Starts this program once more and tells it how the gate looks, now and when it takes over; resolves when its window is
 * ready but unseen, or with undefined where it does not come up.
 */
export const startSuccessor = async (
  again: NonNullable<ReturnType<typeof programAgain>>,
  gateNow: () => GateState,
  { standsBy, shown } = patience,
): Promise<Successor | undefined> => {
  const child = spawn(again.file, again.args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // What cannot be started, reached or ended says so to whoever waits for it; heard by nobody it would end this program.
  child.on('error', () => undefined);
  const tell = (message: ReliefMessage): void => {
    if (child.connected) child.send(message, () => undefined);
  };
  const cameUp = says(child, 'stands by', standsBy);
  tell({ kind: 'gate', gate: gateNow() });
  const dismiss = (): void => {
    // Where the program was started by way of another one, as in an AppImage without FUSE, only the end of the line reaches it.
    if (child.connected) child.disconnect();
    child.kill('SIGKILL');
  };
  if (!(await cameUp)) {
    dismiss();
    return undefined;
  }
  return {
    dismiss,
    takeOver: async () => {
      const tookOver = says(child, 'shown', shown);
      tell({ kind: 'take over', gate: gateNow() });
      if (await tookOver) return true;
      dismiss();
      return false;
    },
  };
};
