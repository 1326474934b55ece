import type { EventPayload, ShellEvent } from '../../domain/contract/events.ts';
import type { Failure } from '../../domain/contract/failure.ts';
import { ok, type Result } from '../../domain/contract/result.ts';
import type { Bytes } from '../office/officeJob.ts';
import type { Office } from '../office/officeJobs.ts';
import type { Session } from '../session/makeSession.ts';
import type { LineEnd, Outgoing } from '../vault/server/questions.ts';
import { throughOffice } from './throughOffice.ts';

/** What rendering needs: the vault that plans, the office that writes, and the window to tell how far it is. */
export type RenderDesk = {
  readonly session: Session;
  readonly office: Office;
  /** A new line between two processes: one end each. */
  readonly newLine: () => { readonly forVault: LineEnd; readonly forOffice: LineEnd };
  readonly tell: <E extends ShellEvent>(event: E, payload: EventPayload[E]) => void;
};

/** The bytes of a file and the mark of the plan they were made from. */
export type Rendered = { readonly bytes: Bytes; readonly mark: string };

/** Lets an office process turn a plan into bytes, and gives them with the mark of the plan. */
export const renderPlan = async (
  desk: RenderDesk,
  what: Outgoing,
  signal?: AbortSignal,
): Promise<Result<Rendered, Failure>> => {
  const made = await throughOffice(desk, ['render', what], signal);
  return made.ok ? ok({ bytes: made.value.bytes, mark: made.value.said.mark }) : made;
};
