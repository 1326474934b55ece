import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Channel } from '../../domain/partner/channel.ts';
import { freePath } from '../office/freePath.ts';
import { saveFailureKinds } from '../office/saveFailure.ts';
import { prepareOutgoing, type Order } from './prepareOutgoing.ts';
import type { RenderDesk } from './renderPlan.ts';

/** The lists that are to be written: of which letters, into which folder. */
export type ListOrder = Pick<Order, 'stays' | 'signal'> & {
  readonly handoverIds: readonly string[];
  readonly channel: Channel;
  readonly folder: string;
};

/**
 * Writes a list of the letters that were sent for each of their recipients and gives the paths. Like a letter, a list
 * takes its place only when the register knows what it tells of whom.
 */
export const sendLists = async (
  desk: RenderDesk,
  order: ListOrder,
): Promise<Result<readonly string[], Failure>> => {
  const groups = await desk.session.ask('lists', { handoverIds: order.handoverIds });
  if (!groups.ok) return groups;
  const paths: string[] = [];
  for (const handoverIds of groups.value) {
    const path = await sendList(desk, { ...order, handoverIds });
    if (!path.ok) return path;
    paths.push(path.value);
  }
  return ok(paths);
};

const sendList = async (
  desk: RenderDesk,
  { handoverIds, folder, channel, stays, signal }: ListOrder,
): Promise<Result<string, Failure>> => {
  const what = { kind: 'list', handoverIds } as const;
  const described = await desk.session.ask('describe', what);
  if (!described.ok) return described;
  const path = await freePath(join(folder, described.value.fileName));
  const ready = await prepareOutgoing(desk, { what, path, stays, signal });
  if (!ready.ok) return ready;
  const { bytes, mark, file } = ready.value;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const fileName = basename(path);
  const question = { handoverIds, mark, sha256, fileName, channel };
  const sent = stays() ? await desk.session.ask('recordList', question) : fail(failure('not open'));
  if (!sent.ok) {
    await file.discard();
    return sent;
  }
  const placed = await file.placeFree();
  return placed.ok ? placed : fail(failure(saveFailureKinds[placed.failure]));
};
