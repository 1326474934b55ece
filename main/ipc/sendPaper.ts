import { createHash } from 'node:crypto';
import type { Input } from '../../domain/contract/contract.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { saveFailureKinds } from '../office/saveFailure.ts';
import { prepareOutgoing, type Order, type Prepared } from './prepareOutgoing.ts';
import type { RenderDesk } from './renderPlan.ts';

/** A paper that is to go out: which one, by which channel, under which name it is recorded, and where it shall lie. */
export type PaperOrder = Order &
  Pick<Input<'paper.export'>, 'paper' | 'channel'> & {
    readonly fileName: string;
    /** Whether a file that stands in its place gives way, or the paper takes the next free name beside it. */
    readonly over: 'existing' | 'nothing';
  };

/** Why a paper does not lie in its place; `recorded` tells that the register knows of it all the same. */
export type SendFailure = { readonly failure: Failure; readonly recorded: boolean };

const before = (reason: Failure): Result<never, SendFailure> =>
  fail({ failure: reason, recorded: false });

/**
 * Lets a paper out and gives the path where it lies. It takes its place only when it stands in the register of
 * disclosures: none lies about unrecorded.
 */
export const sendPaper = async (
  desk: RenderDesk,
  order: PaperOrder,
): Promise<Result<string, SendFailure>> => {
  const ready = await prepareOutgoing(desk, order);
  if (!ready.ok) return before(ready.failure);
  const { file } = ready.value;
  const sent = order.stays() ? await record(desk, order, ready.value) : notOpen;
  if (!sent.ok) {
    await file.discard();
    return before(sent.failure);
  }
  const placed = await (order.over === 'existing' ? file.placeSomewhere() : file.placeFree());
  return placed.ok
    ? ok(placed.value)
    : fail({ failure: failure(saveFailureKinds[placed.failure]), recorded: true });
};

const notOpen = fail(failure('not open'));

const record = (
  { session }: RenderDesk,
  { paper, channel, fileName }: PaperOrder,
  { bytes, mark }: Prepared,
): Promise<Result<null, Failure>> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const format = 'word';
  return session.ask('recordSent', { paper, channel, fileName, sha256, mark, format });
};
