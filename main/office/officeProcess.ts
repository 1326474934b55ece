import type { LineEnd } from '../vault/server/questions.ts';
import type { OfficeAnswer } from './officeJob.ts';

/** A process for one job, as main sees it. */
export type OfficeProcess = {
  /** Hands on the end of a line; the job comes in on it. */
  readonly take: (line: LineEnd) => void;
  readonly onAnswer: (listen: (answer: OfficeAnswer) => void) => void;
  /** Called once when the process has ended, whatever the reason. */
  readonly onEnd: (listen: () => void) => void;
  readonly end: () => void;
};
