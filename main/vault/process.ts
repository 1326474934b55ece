import { makeVaultServer } from './answer.ts';
import type { VaultQuestion } from './questions.ts';

type Message = { readonly number: number; readonly question: VaultQuestion; readonly input: never };

const server = makeVaultServer();

process.parentPort.on('message', (event: { readonly data: unknown }) => {
  const { number, question, input } = event.data as Message;
  void server(question, input).then((answer) => process.parentPort.postMessage({ number, answer }));
});
