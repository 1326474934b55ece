import { makeQueue } from '../queue.ts';
import { realSurroundings } from '../realSurroundings.ts';
import { backupAnswers } from './backupAnswers.ts';
import { keyAnswers } from './keyAnswers.ts';
import { listAnswers } from './listAnswers.ts';
import { openingAnswers } from './openingAnswers.ts';
import { outgoingAnswers } from './outgoingAnswers.ts';
import { practiceAnswers } from './practiceAnswers.ts';
import type {
  OfficeLine,
  Standing,
  VaultAnswer,
  VaultQuestion,
  VaultQuestions,
} from './questions.ts';
import { recordAnswers } from './recordAnswers.ts';
import { scanAnswers } from './scanAnswers.ts';
import { templateAnswers } from './templateAnswers.ts';
import type { ServerDesk, ShellAnswers, WindowAnswers } from './ServerDesk.ts';

/** The two sides of the vault process: what it answers the shell, and what it answers the window. */
export type VaultServer = {
  readonly ask: <Q extends VaultQuestion>(
    question: Q,
    input: VaultQuestions[Q]['in'],
    line?: OfficeLine,
  ) => Promise<VaultAnswer<Q>>;
  readonly window: WindowAnswers;
};

/** What the server needs from its process. Without `around` it works on the real disk. */
export type ServerParts = Pick<ServerDesk, 'texts' | 'tell' | 'report'> &
  Partial<Pick<ServerDesk, 'around'>>;

/** Before the shell has said where anything lies, nothing is found. */
const nowhere: Standing = {
  folder: '',
  practice: false,
  ownFolder: '',
  practiceFolder: '',
  newFolder: null,
  backupFolder: null,
  backupFile: null,
  seen: null,
};

/** Makes the server around one vault, or none. Free of Electron: the process entry only carries messages. */
export const makeVaultServer = (parts: ServerParts): VaultServer => {
  const desk: ServerDesk = {
    around: realSurroundings,
    ...parts,
    inTurn: makeQueue(),
    readings: new Set(),
    standing: nowhere,
    opened: null,
    closing: false,
  };
  const opening = openingAnswers(desk);
  const scans = scanAnswers(desk);
  const answers: ShellAnswers = {
    ...opening.shell,
    ...practiceAnswers(desk),
    ...outgoingAnswers(desk),
    ...scans.shell,
    ...templateAnswers(desk),
    ...listAnswers(desk),
  };
  return {
    ask: (question, input, line) => answers[question](input, line),
    window: {
      ...opening.window,
      ...recordAnswers(desk),
      ...keyAnswers(desk),
      ...backupAnswers(desk),
      ...scans.window,
    },
  };
};
