import type { MessagePortMain } from 'electron';
import { join } from 'node:path';
import { readLetterTexts } from '../files/readLetterTexts.ts';
import { describeError } from '../log/logger.ts';
import { giveBackMemory } from './giveBackMemory.ts';
import { answerOnLine, readQuestion } from './server/answerOnLine.ts';
import { makeVaultServer } from './server/makeVaultServer.ts';
import type { OfficeLine, VaultNews, VaultQuestion } from './server/questions.ts';

// The vault process: it speaks to the shell through the port it was born with, and to the window on a line
// of its own, so that no password and no word of a record passes through the shell's memory.

type FromShell =
  | { readonly kind: 'line' }
  | { readonly kind: 'heard'; readonly number: number }
  | { readonly kind: 'question'; number: number; question: VaultQuestion; input: never };

const shell = process.parentPort;
const hearing = new Map<number, () => void>();
let line: MessagePortMain | null = null;
let reports = 0;

const report = (news: VaultNews): Promise<void> =>
  new Promise((resolve) => {
    reports += 1;
    hearing.set(reports, resolve);
    shell.postMessage({ kind: 'news', number: reports, news });
  });

const server = makeVaultServer({
  texts: readLetterTexts(join(import.meta.dirname, '../../resources/texts/letter.json')),
  tell: (event, payload) => line?.postMessage({ event, payload }),
  report,
});

const takeLine = (port: MessagePortMain | undefined): void => {
  line?.close();
  line = port ?? null;
  port?.on('message', ({ data }) => {
    const question = readQuestion(data);
    if (question === null) return;
    void answerOnLine({ answers: server.window, report }, question).then((answer) =>
      port.postMessage({ number: question.number, answer }),
    );
  });
  port?.start();
};

/** The end of a line to an office process; when that process ends, the line closes. */
const officeLine = (port: MessagePortMain | undefined): OfficeLine | undefined =>
  port && {
    postMessage: (message) => port.postMessage(message),
    answer: () =>
      new Promise((resolve) => {
        port.once('message', ({ data }) => {
          resolve(data);
          // The office process may go only now: it could take its last words with it.
          port.postMessage('taken');
        });
        port.once('close', () => resolve(null));
        port.start();
      }),
  };

shell.on('message', (message) => {
  const data = message.data as FromShell;
  if (data.kind === 'line') {
    takeLine(message.ports[0]);
    return;
  }
  if (data.kind === 'heard') {
    hearing.get(data.number)?.();
    hearing.delete(data.number);
    return;
  }
  const { number, question, input } = data;
  server.ask(question, input, officeLine(message.ports[0])).then(
    (answer) => shell.postMessage({ kind: 'answer', number, answer }),
    // A bug in one question must not take the open vault, and words not yet saved, with it.
    (error: unknown) => shell.postMessage({ kind: 'bug', number, bug: describeError(error) }),
  );
});

giveBackMemory();
