import type { OfficeAnswer, OfficeJob } from './officeJob.ts';

/** A process for one job, as main sees it. */
export type OfficeProcess = {
  readonly send: (job: OfficeJob) => void;
  readonly onAnswer: (listen: (answer: OfficeAnswer) => void) => void;
  /** Called once when the process has ended, whatever the reason. */
  readonly onEnd: (listen: () => void) => void;
  readonly end: () => void;
};
