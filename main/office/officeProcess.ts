import type { LineEnd } from '../vault/server/questions.ts';
import type { OfficeAnswer } from './officeJob.ts';

/** A process for office jobs, as main sees it. */
export type OfficeProcess = {
  /** Hands on the end of a line; a job comes in on it. */
  readonly take: (line: LineEnd) => void;
  /** Hears what it says from now on, in the place of whoever heard before. */
  readonly onAnswer: (listen: (answer: OfficeAnswer) => void) => void;
  /** Called once when the process has ended, whatever the reason, in the place of whoever was to be called before. */
  readonly onEnd: (listen: () => void) => void;
  readonly end: () => void;
};
