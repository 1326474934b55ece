import type { MessageEvent } from 'electron';
import { answerJob } from './answerJob.ts';
import { warmUp } from './letter/warmUp.ts';
import type { OfficeCheck, OfficeJob } from './officeJob.ts';

// The office process: one job after the other, until it is ended from outside. Each comes in on a line of its own from
// the vault process, the bytes go to main; the libraries are loaded and warm before the first one arrives.
let hasJob = false;
process.parentPort.on('message', ({ ports: [line] }) => {
  hasJob = true;
  line?.once('message', ({ data }: MessageEvent) => {
    void answerJob(data as OfficeJob | OfficeCheck, (answer) =>
      process.parentPort.postMessage(answer),
    );
  });
  line?.start();
});
void warmUp(() => hasJob);
