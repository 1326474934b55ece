import type { EventPayload, ShellEvent } from '../../domain/contract/events.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Bytes } from '../office/officeJob.ts';
import type { OfficeJobs } from '../office/officeJobs.ts';
import type { Session } from '../session/makeSession.ts';
import type { LineEnd, Outgoing } from '../vault/server/questions.ts';

/** What rendering needs: the vault that plans, the office that writes, and the window to tell how far it is. */
export type RenderDesk = {
  readonly session: Session;
  readonly office: OfficeJobs;
  /** A new line between two processes: one end each. */
  readonly newLine: () => { readonly forVault: LineEnd; readonly forOffice: LineEnd };
  readonly tell: <E extends ShellEvent>(event: E, payload: EventPayload[E]) => void;
};

/** The bytes of a file and the mark of the plan they were made from. */
export type Rendered = { readonly bytes: Bytes; readonly mark: string };

const officeFailures = {
  cancelled: 'cancelled',
  'too long': 'too long',
  crashed: 'office failed',
  failed: 'office failed',
} as const;

/**
 * Lets an office process of its own turn a plan into bytes. The plan travels on a line between vault and office; the
 * office takes its end first, so that no part of the plan waits in the shell.
 */
export const renderPlan = async (
  desk: RenderDesk,
  what: Outgoing,
  signal?: AbortSignal,
): Promise<Result<Rendered, Failure>> => {
  const { forVault, forOffice } = desk.newLine();
  const stop = new AbortController();
  signal?.addEventListener('abort', () => stop.abort());
  const making = desk.office.run(forOffice, {
    onProgress: (progress) => desk.tell('progress', progress),
    signal: signal?.aborted === true ? signal : stop.signal,
  });
  const given = await desk.session.ask('render', what, forVault);
  if (!given.ok) {
    stop.abort();
    await making;
    return given;
  }
  const made = await making;
  if (!made.ok) return fail(failure(officeFailures[made.failure]));
  return ok({ bytes: made.value, mark: given.value.mark });
};
