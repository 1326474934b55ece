import type { Bytes, OfficeJob, OfficeProgress } from './officeJob.ts';
import { writePaper } from './letter/writePaper.ts';
import { writeSheet } from './sheet/writeSheet.ts';

/** Turns a plan into the bytes of a file; needs no key, no disk, no Electron. */
export const runJob = (
  job: OfficeJob,
  onProgress: (progress: OfficeProgress) => void,
): Promise<Bytes> => {
  switch (job.kind) {
    case 'letter':
      return writePaper(job.plan);
    case 'sheet':
      return writeSheet(job.plan, onProgress);
  }
};
