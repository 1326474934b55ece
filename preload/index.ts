import { contextBridge, ipcRenderer } from 'electron';
import { channels, shellChannels, type Channel } from '../domain/contract/channels.ts';
import { events, shellEvents, type EventName } from '../domain/contract/events.ts';
import { failure } from '../domain/contract/failure.ts';
import { fail } from '../domain/contract/result.ts';

type Heard = (payload: unknown) => void;

type FromVault =
  | { readonly number: number; readonly answer: unknown }
  | { readonly event: EventName; readonly payload: unknown };

const listeners = new Map<EventName, Set<Heard>>(events.map((event) => [event, new Set()]));

const hear = (event: EventName, payload: unknown): void => {
  for (const listener of listeners.get(event) ?? []) listener(payload);
};

for (const event of shellEvents) {
  ipcRenderer.on(event, (_, payload: unknown) => hear(event, payload));
}

/** The line to the vault process; the shell only introduces the two and hears nothing of what is said. */
let line: Promise<MessagePort> | null = null;
const waiting = new Map<number, (answer: unknown) => void>();
let asked = 0;

const hangUp = (): void => {
  line = null;
  for (const answer of waiting.values()) answer(fail(failure('not open')));
  waiting.clear();
};

const attach = (port: MessagePort): MessagePort => {
  port.onmessage = ({ data }: MessageEvent<FromVault>) => {
    if ('event' in data) {
      hear(data.event, data.payload);
      return;
    }
    waiting.get(data.number)?.(data.answer);
    waiting.delete(data.number);
  };
  // The vault process has ended: whoever waits for it is told, and the next question gets a new line.
  port.addEventListener('close', hangUp);
  port.start();
  return port;
};

const callVault = (): Promise<MessagePort> =>
  new Promise((resolve) => {
    ipcRenderer.once('line', ({ ports: [port] }) => {
      if (port !== undefined) resolve(attach(port));
    });
    void ipcRenderer.invoke('session.line', {});
  });

const askVault = async (channel: Channel, input: unknown): Promise<unknown> => {
  line ??= callVault();
  const port = await line;
  return new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    port.postMessage({ number: asked, channel, input });
  });
};

const isForShell = (channel: Channel): boolean =>
  (shellChannels as readonly Channel[]).includes(channel);

/** One function per question, by its name. */
const ask = Object.fromEntries(
  channels.map((channel) => [
    channel,
    (input: unknown): Promise<unknown> =>
      isForShell(channel) ? ipcRenderer.invoke(channel, input) : askVault(channel, input),
  ]),
);

/** One function per event, by its name; it takes a listener and gives the function that ends listening. */
const on = Object.fromEntries(
  events.map((event) => [
    event,
    (listener: Heard) => {
      listeners.get(event)?.add(listener);
      return () => void listeners.get(event)?.delete(listener);
    },
  ]),
);

contextBridge.exposeInMainWorld('staffelstab', { ask, on });
