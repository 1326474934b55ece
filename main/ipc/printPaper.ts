import type { Input } from '../../domain/contract/contract.ts';
import { failure, type Failure, type FailureKind } from '../../domain/contract/failure.ts';
import { fail, type Result } from '../../domain/contract/result.ts';
import type { PrintFailure } from '../window/paperPrinter.ts';
import { renderPlan } from './renderPlan.ts';
import { record, type PaperDesk } from './sendPaper.ts';

/** A paper that is to be printed, and whether the vault it is read from is still open. */
type PrintOrder = Pick<Input<'paper.export'>, 'paper' | 'channel'> & {
  readonly stays: () => boolean;
  readonly signal: AbortSignal;
};

const failures = {
  cancelled: 'cancelled',
  'no printer': 'no printer',
  failed: 'print failed',
} as const satisfies Readonly<Record<PrintFailure, FailureKind>>;

/**
 * Prints a paper by the system's dialog and records it. A print cannot be taken back, so it is recorded when the
 * dialog was answered; should that fail, the user is told to destroy it. A lock takes the
 * paper from the dialog.
 */
export const printPaper = async (
  desk: PaperDesk,
  { stays, signal, ...order }: PrintOrder,
): Promise<Result<null, Failure>> => {
  const made = await renderPlan(desk, { kind: 'paper', paper: order.paper }, signal);
  if (!made.ok) return made;
  if (!stays()) return fail(failure('not open'));
  const printed = await desk.printer.print(made.value.bytes);
  if (!printed.ok) return fail(failure(failures[printed.failure]));
  const recorded = await record(desk, { ...order, format: 'druck', fileName: '' }, made.value);
  return recorded.ok ? recorded : fail(failure('printed unrecorded', whyOf(recorded.failure)));
};

/** The reason in words, where there is one: other failures carry a ticket or nothing. */
const whyOf = ({ kind, detail }: Failure): string => (kind === 'not releasable' ? detail : '');
