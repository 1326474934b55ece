import type { ListReading } from '../../domain/import/listReading.ts';
import { readList } from './list/readList.ts';
import type { ListJob, OfficeAnswer } from './officeJob.ts';

/**
 * Reads a list and gives what stands in it to the vault process; main hears only that it is done, when that has it.
 * Why it failed stays unsaid: the message of an error may hold a person's data.
 */
export const answerList = async (
  { bytes }: ListJob,
  say: (answer: OfficeAnswer) => void,
  give: (reading: ListReading) => Promise<void>,
): Promise<void> => {
  try {
    await give(await readList(bytes));
    say({ kind: 'done', bytes: new Uint8Array() });
  } catch {
    say({ kind: 'failed' });
  }
};
