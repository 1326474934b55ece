import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Bytes } from '../office/officeJob.ts';
import type { VaultQuestions } from '../vault/server/questions.ts';
import type { RenderDesk } from './renderPlan.ts';

/** The questions by which the vault process gives work to an office process. */
type OfficeQuestion = 'render' | 'readTemplate' | 'readList';

/** What an office process made, and what the vault process said of it. */
type Made<Q extends OfficeQuestion> = {
  readonly bytes: Bytes;
  readonly said: VaultQuestions[Q]['out'];
};

const officeFailures = {
  cancelled: 'cancelled',
  'too long': 'too long',
  crashed: 'office failed',
  failed: 'office failed',
} as const;

/** A list a person keeps is read in a second; what takes longer was made to. */
const longestReading = 30_000;

/**
 * Lets an office process do a piece of work the vault process gives it. The work travels on a line between
 * the two; the office takes its end first, so that nothing of it waits in the shell.
 */
export const throughOffice = async <Q extends OfficeQuestion>(
  desk: RenderDesk,
  [question, input]: readonly [Q, VaultQuestions[Q]['in']],
  signal?: AbortSignal,
): Promise<Result<Made<Q>, Failure>> => {
  const { forVault, forOffice } = desk.newLine();
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort());
  const making = desk.office.run(forOffice, {
    ...(question === 'readList' ? { timeCapMs: longestReading } : {}),
    onProgress: (progress) => desk.tell('progress', progress),
    signal: signal?.aborted === true ? signal : stop.signal,
  });
  const given = await desk.session.ask(question, input, forVault);
  if (!given.ok) {
    stop.abort();
    const broken = await making;
    // Why the office gave up is the better reason where the vault process only waited for it.
    return broken.ok || broken.failure === 'cancelled'
      ? given
      : fail(failure(officeFailures[broken.failure]));
  }
  const made = await making;
  if (!made.ok) return fail(failure(officeFailures[made.failure]));
  return ok({ bytes: made.value, said: given.value });
};
