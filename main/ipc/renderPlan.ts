import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, type Result } from '../../domain/contract/result.ts';
import type { EventName, EventPayload } from '../../domain/contract/events.ts';
import type { Bytes, OfficeJob } from '../office/officeJob.ts';
import type { OfficeJobs } from '../office/officeJobs.ts';

/** What rendering needs: the office, and the window to tell how far it is. */
export type RenderDesk = {
  readonly office: OfficeJobs;
  readonly tell: <E extends EventName>(event: E, payload: EventPayload[E]) => void;
};

const officeFailures = {
  cancelled: 'cancelled',
  'too long': 'too long',
  crashed: 'office failed',
  failed: 'office failed',
} as const;

/** The bytes of a plan from an office process of its own. */
export const renderPlan = async (
  desk: RenderDesk,
  job: OfficeJob,
  signal?: AbortSignal,
): Promise<Result<Bytes, Failure>> => {
  const made = await desk.office.run(job, {
    onProgress: (progress) => desk.tell('progress', progress),
    ...(signal === undefined ? {} : { signal }),
  });
  return made.ok ? made : fail(failure(officeFailures[made.failure]));
};
