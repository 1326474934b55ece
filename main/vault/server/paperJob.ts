import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { isInTemplate, type PlannedPaper } from '../../../domain/paper/plannedPaper.ts';
import type { OfficeJob } from '../../office/officeJob.ts';
import type { Vault } from '../Vault.ts';

/** What the office is asked to write for a paper; one in a template of the user's own takes the template's bytes along. */
export const paperJob = async (
  { attachments }: Pick<Vault, 'attachments'>,
  plan: PlannedPaper,
): Promise<Result<OfficeJob, Failure>> => {
  if (!isInTemplate(plan)) return ok({ kind: 'letter', plan });
  const file = await attachments.read(plan.template);
  return file.ok
    ? ok({ kind: 'template', plan, bytes: new Uint8Array(file.value) })
    : fail(failure('template damaged'));
};
