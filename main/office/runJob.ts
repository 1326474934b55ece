import type { TemplateReading } from '../../domain/template/templateReading.ts';
import type { Bytes, OfficeCheck, OfficeJob, OfficeProgress } from './officeJob.ts';
import { writePaper } from './letter/writePaper.ts';
import { writeSheet } from './sheet/writeSheet.ts';
import { fillTemplate } from './template/fillTemplate.ts';
import { readTemplate } from './template/readTemplate.ts';

/** Turns a plan into the bytes of a file, or a look into a file into JSON; needs no key, no disk, no Electron. */
export const runJob = async (
  job: OfficeJob | OfficeCheck,
  onProgress: (progress: OfficeProgress) => void,
): Promise<Bytes> => {
  switch (job.kind) {
    case 'letter':
      return writePaper(job.plan);
    case 'sheet':
      return writeSheet(job.plan, onProgress);
    case 'template':
      return fillTemplate(job.plan, job.bytes);
    case 'template check':
      return asBytes(await readTemplate(job.bytes));
  }
};

const asBytes = (answer: TemplateReading): Bytes =>
  new TextEncoder().encode(JSON.stringify(answer));
