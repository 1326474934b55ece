import type { OfficeAnswer, OfficeCheck, OfficeJob } from './officeJob.ts';
import { runJob } from './runJob.ts';

/**
 * Runs a job and says progress, bytes or failure to the one who asked.
 * Why it failed stays unsaid: the message of an error may hold a person's data.
 */
export const answerJob = async (
  job: OfficeJob | OfficeCheck,
  say: (answer: OfficeAnswer) => void,
): Promise<void> => {
  try {
    const bytes = await runJob(job, (progress) => say({ kind: 'progress', progress }));
    say({ kind: 'done', bytes });
  } catch {
    say({ kind: 'failed' });
  }
};
