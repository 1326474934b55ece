import { utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import { failure } from '../../domain/contract/failure.ts';
import { fail } from '../../domain/contract/result.ts';
import { bugInVault } from './bugInVault.ts';
import type { AskVault, LineEnd, VaultNews } from './server/questions.ts';

/** A running vault process: the only one that knows the key. */
export type VaultProcess = {
  readonly ask: AskVault;
  /** Gives it its end of a line to the window; an earlier line is closed. */
  readonly connect: (line: LineEnd) => void;
  /** Ends the process at once; its memory goes with it. */
  readonly end: () => void;
};

/** What the shell hears from a vault process by itself. */
export type VaultListener = {
  readonly news: (news: VaultNews) => void;
  /** Its end, asked for or not. */
  readonly ended: () => void;
};

type Waiting = Map<
  number,
  { readonly answer: (answer: unknown) => void; readonly bug: (error: Error) => void }
>;

type Message =
  | { readonly kind: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly kind: 'bug'; readonly number: number; readonly bug: string }
  | { readonly kind: 'news'; readonly number: number; readonly news: VaultNews };

/** The end of a line as Electron hands it on. */
const portOf = (line: unknown): MessagePortMain => line as MessagePortMain;

/** Starts the vault process. */
export const startVaultProcess = (listener: VaultListener): VaultProcess => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [], {
    serviceName: 'Staffelstab Tresor',
    stdio: 'ignore',
  });
  const waiting: Waiting = new Map();
  const life = { over: false };
  child.on('message', (message: Message) => hear(child, { waiting, listener }, message));
  child.on('exit', () => {
    life.over = true;
    for (const { answer } of waiting.values()) answer(fail(failure('not open')));
    waiting.clear();
    listener.ended();
  });
  return {
    ask: asker(child, waiting, life),
    connect: (line) => child.postMessage({ kind: 'line' }, [portOf(line)]),
    end: () => void child.kill(),
  };
};

const hear = (
  child: UtilityProcess,
  { waiting, listener }: { readonly waiting: Waiting; readonly listener: VaultListener },
  message: Message,
): void => {
  const { number } = message;
  if (message.kind === 'news') {
    listener.news(message.news);
    child.postMessage({ kind: 'heard', number });
    return;
  }
  const asked = waiting.get(number);
  waiting.delete(number);
  if (message.kind === 'answer') asked?.answer(message.answer);
  else asked?.bug(bugInVault(message.bug));
};

const asker = (
  child: UtilityProcess,
  waiting: Waiting,
  life: { readonly over: boolean },
): AskVault => {
  let last = 0;
  return (question, input, line) =>
    new Promise((resolve, reject) => {
      if (life.over) {
        resolve(fail(failure('not open')));
        return;
      }
      last += 1;
      waiting.set(last, { answer: (answer) => resolve(answer as never), bug: reject });
      const ports = line === undefined ? [] : [portOf(line)];
      child.postMessage({ kind: 'question', number: last, question, input }, ports);
    });
};
