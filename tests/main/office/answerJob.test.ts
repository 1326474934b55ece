import { expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { answerJob } from '../../../main/office/answerJob.ts';
import type { OfficeAnswer, OfficeJob } from '../../../main/office/officeJob.ts';

const job: OfficeJob = {
  kind: 'sheet',
  plan: {
    fileName: 'a.xlsx',
    title: 'A',
    asOf: day('2026-11-22'),
    confidentiality: 'vertraulich',
    practice: false,
    sheets: [
      { name: 'A', title: 'A', lines: [], tables: [], fixedColumns: 0, orientation: 'landscape' },
    ],
  },
};

const answersTo = async (given: OfficeJob): Promise<OfficeAnswer[]> => {
  const said: OfficeAnswer[] = [];
  await answerJob(given, (answer) => said.push(answer));
  return said;
};

test('a job is answered with the bytes of a file (a zip archive)', async () => {
  const [answer] = await answersTo(job);
  expect(answer?.kind === 'done' && [...answer.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
});

test('a plan that cannot be written is answered with "failed" and no detail', async () => {
  const broken = {
    ...job,
    plan: { ...job.plan, sheets: 'Mia von der Heide' },
  } as unknown as OfficeJob;
  expect(await answersTo(broken)).toEqual([{ kind: 'failed' }]);
});
