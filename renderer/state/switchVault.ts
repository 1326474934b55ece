import type { Input, Output } from '../../domain/contract/contract.ts';
import { ask } from './bridge.ts';

type Switch = 'session.openPractice' | 'session.leavePractice' | 'session.chooseVault';

/** Goes to another vault; the place in the program stays behind, because its records are not in the other one. */
export const switchVault = <C extends Switch>(to: C): Promise<Output<C>> => {
  window.location.hash = '';
  return ask(to, {} as Input<C>);
};
