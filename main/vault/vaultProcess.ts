import { utilityProcess, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import { failure } from '../../domain/contract/failure.ts';
import { fail } from '../../domain/contract/result.ts';
import { bugInVault } from './bugInVault.ts';
import type { AskVault } from './questions.ts';

/** A running vault process: the only one that knows the key. */
export type VaultProcess = {
  readonly ask: AskVault;
  /** Ends the process at once; its memory goes with it. */
  readonly end: () => void;
};

type Waiting = Map<
  number,
  { readonly answer: (answer: unknown) => void; readonly bug: (error: Error) => void }
>;

type Message = { readonly number: number; readonly answer?: unknown; readonly bug?: string };

/** Starts the vault process; `onEnd` hears of its end, asked for or not. */
export const startVaultProcess = (onEnd: () => void): VaultProcess => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [], {
    serviceName: 'Staffelstab Tresor',
    stdio: 'ignore',
  });
  const waiting: Waiting = new Map();
  const life = { over: false };
  child.on('message', ({ number, answer, bug }: Message) => {
    if (bug === undefined) waiting.get(number)?.answer(answer);
    else waiting.get(number)?.bug(bugInVault(bug));
    waiting.delete(number);
  });
  child.on('exit', () => {
    life.over = true;
    for (const { answer } of waiting.values()) answer(fail(failure('not open')));
    waiting.clear();
    onEnd();
  });
  return { ask: asker(child, waiting, life), end: () => void child.kill() };
};

const asker = (
  child: UtilityProcess,
  waiting: Waiting,
  life: { readonly over: boolean },
): AskVault => {
  let number = 0;
  return (question, input) =>
    new Promise((resolve, reject) => {
      if (life.over) {
        resolve(fail(failure('not open')));
        return;
      }
      number += 1;
      waiting.set(number, { answer: resolve as (answer: unknown) => void, bug: reject });
      child.postMessage({ number, question, input });
    });
};
