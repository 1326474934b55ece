import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron';
import { shellChannels } from '../../domain/contract/channels.ts';
import type { EventPayload, ShellEvent } from '../../domain/contract/events.ts';
import type { Logger } from '../log/logger.ts';
import { answerAtDoor, type Answers, type Asker } from './door.ts';

/** Registers every question to the shell; nothing else in it listens to the window. */
export const openDoor = ({
  answers,
  logger,
  ourWindow,
  ticket,
  home,
}: {
  readonly answers: Answers;
  readonly logger: Logger;
  readonly ourWindow: () => BrowserWindow | null;
  readonly ticket: () => string;
  readonly home: string;
}): void => {
  for (const channel of shellChannels) {
    ipcMain.handle(channel, (event, input: unknown) =>
      answerAtDoor({ answers, logger, ticket, home }, channel, {
        asker: askerOf(event, ourWindow()),
        input,
      }),
    );
  }
};

const askerOf = (event: IpcMainInvokeEvent, window: BrowserWindow | null): Asker => ({
  isMainFrame: event.senderFrame !== null && event.senderFrame === event.sender.mainFrame,
  isOurWindow: window !== null && event.sender === window.webContents,
  url: event.senderFrame?.url ?? '',
});

/** Tells the window something; a window that is gone is told nothing. */
export const tellWindow = <E extends ShellEvent>(
  window: BrowserWindow | null,
  event: E,
  payload: EventPayload[E],
): void => {
  if (window !== null && !window.isDestroyed()) window.webContents.send(event, payload);
};
