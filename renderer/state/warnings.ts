import type { VaultWarning } from '../../domain/contract/events.ts';
import { listen } from './bridge.ts';

type Hear = (warning: VaultWarning) => void;

let waiting: VaultWarning[] = [];
let hear: Hear | null = null;

/** Listens from the start of the page on: the vault may warn before anything of the open vault stands on the screen. */
export const collectWarnings = (): void => {
  listen('warning', (warning) => {
    if (hear === null) waiting.push(warning);
    else hear(warning);
  });
};

/** Tells what the vault warns of, and first what it has warned of before; gives the function that ends telling. */
export const hearWarnings = (listener: Hear): (() => void) => {
  hear = listener;
  const earlier = waiting;
  waiting = [];
  for (const warning of earlier) listener(warning);
  return () => {
    hear = null;
  };
};
