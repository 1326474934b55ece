import type { MessageEvent } from 'electron';
import { answerJob } from './answerJob.ts';
import { warmUp } from './letter/warmUp.ts';
import type { OfficeCheck, OfficeJob } from './officeJob.ts';

// The office process: one job, then it is ended from outside. The job comes in on a line from the vault process,
// the bytes go to main; the libraries are loaded and warm before the first job arrives.
let hasJob = false;
process.parentPort.once('message', ({ ports: [line] }) => {
  hasJob = true;
  line?.once('message', ({ data }: MessageEvent) => {
    void answerJob(data as OfficeJob | OfficeCheck, (answer) =>
      process.parentPort.postMessage(answer),
    );
  });
  line?.start();
});
void warmUp(() => hasJob);
