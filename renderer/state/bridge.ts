import type { Input, Output } from '../../domain/contract/contract.ts';
import type { Channel } from '../../domain/contract/channels.ts';
import type { EventName, EventPayload } from '../../domain/contract/events.ts';

type Bridge = {
  readonly ask: { readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>> };
  readonly on: {
    readonly [E in EventName]: (listener: (payload: EventPayload[E]) => void) => () => void;
  };
};

declare global {
  interface Window {
    readonly staffelstab: Bridge;
  }
}

/** Puts a question to the shell and gives its answer; expected failures are values in it. */
export const ask = <C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>> =>
  window.staffelstab.ask[channel](input);

/** Listens to something the shell tells; gives the function that ends listening. */
export const listen = <E extends EventName>(
  event: E,
  listener: (payload: EventPayload[E]) => void,
): (() => void) => window.staffelstab.on[event](listener);
