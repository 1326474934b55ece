import { utilityProcess, type UtilityProcess } from 'electron';
import { join } from 'node:path';
import { failure } from '../../domain/contract/failure.ts';
import { fail } from '../../domain/contract/result.ts';
import type { AskVault } from './questions.ts';

/** A running vault process: the only one that knows the key. */
export type VaultProcess = {
  readonly ask: AskVault;
  /** Ends the process at once; its memory goes with it. */
  readonly end: () => void;
};

type Waiting = Map<number, (answer: unknown) => void>;

/** Starts the vault process; `onEnd` hears of its end, asked for or not. */
export const startVaultProcess = (onEnd: () => void): VaultProcess => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'vault.js'), [], {
    serviceName: 'Staffelstab Tresor',
    stdio: 'ignore',
  });
  const waiting: Waiting = new Map();
  child.on('message', (message: { readonly number: number; readonly answer: unknown }) => {
    waiting.get(message.number)?.(message.answer);
    waiting.delete(message.number);
  });
  child.on('exit', () => {
    for (const answer of waiting.values()) answer(fail(failure('not open')));
    waiting.clear();
    onEnd();
  });
  return { ask: asker(child, waiting), end: () => void child.kill() };
};

const asker = (child: UtilityProcess, waiting: Waiting): AskVault => {
  let number = 0;
  return (question, input) =>
    new Promise((resolve) => {
      number += 1;
      waiting.set(number, resolve as (answer: unknown) => void);
      child.postMessage({ number, question, input });
    });
};
