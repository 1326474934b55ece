import { contextBridge, ipcRenderer } from 'electron';
import { channels } from '../domain/contract/channels.ts';
import { events } from '../domain/contract/events.ts';

/** One function per question, by its name. */
const ask = Object.fromEntries(
  channels.map((channel) => [
    channel,
    (input: unknown): Promise<unknown> => ipcRenderer.invoke(channel, input),
  ]),
);

/** One function per event, by its name; it takes a listener and gives the function that ends listening. */
const on = Object.fromEntries(
  events.map((event) => [
    event,
    (listener: (payload: unknown) => void) => {
      const heard = (_: unknown, payload: unknown) => listener(payload);
      ipcRenderer.on(event, heard);
      return () => {
        ipcRenderer.removeListener(event, heard);
      };
    },
  ]),
);

contextBridge.exposeInMainWorld('staffelstab', { ask, on });
