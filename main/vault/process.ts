import { join } from 'node:path';
import { readLetterTexts } from '../files/readLetterTexts.ts';
import { describeError } from '../log/logger.ts';
import { makeVaultServer } from './answer.ts';
import type { VaultQuestion } from './questions.ts';

type Message = { readonly number: number; readonly question: VaultQuestion; readonly input: never };

const texts = readLetterTexts(join(import.meta.dirname, '../../resources/texts/letter.json'));
const server = makeVaultServer(texts);

process.parentPort.on('message', (event: { readonly data: unknown }) => {
  const { number, question, input } = event.data as Message;
  server(question, input).then(
    (answer) => process.parentPort.postMessage({ number, answer }),
    // A bug in one question must not take the open vault, and words not yet saved, with it.
    (error: unknown) => process.parentPort.postMessage({ number, bug: describeError(error) }),
  );
});
