import type { MessageEvent } from 'electron';
import { answerJob } from './answerJob.ts';
import type { OfficeJob } from './officeJob.ts';

// The office process: one job, then it is ended from outside. The job comes in on a line from the vault process,
// the bytes go to main; the libraries are loaded before the first job arrives.
process.parentPort.once('message', ({ ports: [line] }) => {
  line?.once('message', ({ data }: MessageEvent) => {
    void answerJob(data as OfficeJob, (answer) => process.parentPort.postMessage(answer));
  });
  line?.start();
});
