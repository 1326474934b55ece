import type {} from 'electron';
import { answerJob } from './answerJob.ts';
import type { OfficeJob } from './officeJob.ts';

// The office process: one job, then it is ended from outside. Only main speaks to it, through the
// port it was born with; the libraries are loaded before the first job arrives.
process.parentPort.once('message', (event) => {
  void answerJob(event.data as OfficeJob, (answer) => process.parentPort.postMessage(answer));
});
