import type { MessageEvent } from 'electron';
import { constants, setPriority } from 'node:os';
import { answerJob } from './answerJob.ts';
import { answerList } from './answerList.ts';
import { warmUp } from './letter/warmUp.ts';
import type { ListJob, OfficeAnswer, OfficeCheck, OfficeJob } from './officeJob.ts';

// The office process: one job after the other, until it is ended from outside. Each comes in on a line of its own from
// the vault process, the bytes go to main; the libraries are loaded and warm before the first one arrives.
let hasJob = false;
const say = (answer: OfficeAnswer): void => process.parentPort.postMessage(answer);
process.parentPort.on('message', ({ ports: [line] }) => {
  hasJob = true;
  line?.once('message', ({ data }: MessageEvent) => {
    const job = data as OfficeJob | OfficeCheck | ListJob;
    // A sheet takes long: it leaves the processor to the window. What was lowered stays so, but a sheet is the last job.
    if (job.kind === 'sheet') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
    if (job.kind !== 'list') void answerJob(job, say);
    else
      void answerList(job, say, (reading) => {
        const taken = new Promise<void>((resolve) => line.once('message', () => resolve()));
        line.postMessage(reading);
        return taken;
      });
  });
  line?.start();
});
void warmUp(() => hasJob);
