import type { MessageEvent } from 'electron';
import { constants, setPriority } from 'node:os';
import { answerJob } from './answerJob.ts';
import { warmUp } from './letter/warmUp.ts';
import type { OfficeCheck, OfficeJob } from './officeJob.ts';

// The office process: one job after the other, until it is ended from outside. Each comes in on a line of its own from
// the vault process, the bytes go to main; the libraries are loaded and warm before the first one arrives.
let hasJob = false;
process.parentPort.on('message', ({ ports: [line] }) => {
  hasJob = true;
  line?.once('message', ({ data }: MessageEvent) => {
    const job = data as OfficeJob | OfficeCheck;
    // A sheet takes long: it leaves the processor to the window. What was lowered stays so, but a sheet is the last job.
    if (job.kind === 'sheet') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    void answerJob(job, (answer) => process.parentPort.postMessage(answer));
  });
  line?.start();
});
void warmUp(() => hasJob);
