import { utilityProcess, type MessagePortMain } from 'electron';
import type { OfficeAnswer } from './officeJob.ts';
import type { OfficeProcess } from './officeProcess.ts';

/** The end of a line as Electron hands it on. */
const portOf = (line: unknown): MessagePortMain => line as MessagePortMain;

/**
 * Starts an office process from its bundled entry.
 * The cap on memory must travel as `--js-flags`: Electron takes V8's flags from `execArgv` only
 * after the heap stands (tried on Electron 33: without it the heap grows to 3 GiB).
 */
export const forkOffice = (entry: string): OfficeProcess => {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'Staffelstab Office',
    execArgv: ['--js-flags=--max-old-space-size=512'],
    stdio: 'ignore',
  });
  let hear: (answer: OfficeAnswer) => void = () => undefined;
  let mourn = (): void => undefined;
  child.on('message', (answer: OfficeAnswer) => hear(answer));
  child.once('exit', () => mourn());
  return {
    take: (line) => child.postMessage(null, [portOf(line)]),
    onAnswer: (listen) => {
      hear = listen;
    },
    onEnd: (listen) => {
      mourn = listen;
    },
    end: () => child.kill(),
  };
};
