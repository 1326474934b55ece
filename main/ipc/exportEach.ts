import { basename, join } from 'node:path';
import type { Input, Output } from '../../domain/contract/contract.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { freePath } from '../office/freePath.ts';
import { concernsOnePaper } from './concernsOnePaper.ts';
import type { ManyDesk, Watched } from './exportMany.ts';
import { folderFor } from './placeFor.ts';
import { sendPaper, type PaperDesk } from './sendPaper.ts';

type Answer = Output<'paper.exportEach'>;

type Written = Extract<Answer, { ok: true }>['value'];

type EachOrder = Input<'paper.exportEach'> &
  Watched & { readonly folder: string; readonly stays: () => boolean };

const title = 'In welchen Ordner sollen die Papiere geschrieben werden?';

/**
 * Writes several papers of placements into a folder, one file each, one after the other; one that cannot be written
 * is told of and the next one follows. Whenever it ends, by cancelling, a lock or a full disk, every file there is
 * whole; what stands in the folder stays.
 */
export const exportEach = async (
  desk: ManyDesk,
  input: Input<'paper.exportEach'>,
  begin: () => Watched,
): Promise<Answer> => {
  const stays = desk.session.stay();
  const folder = await folderFor(desk, title);
  if (!folder.ok) return folder;
  const office = desk.office.keep();
  const order = { ...input, folder: folder.value, stays, ...begin() };
  return desk.hold(writeEach({ ...desk, office }, order).finally(office.end));
};

const writeEach = async (desk: PaperDesk, order: EachOrder): Promise<Answer> => {
  const left: Written['left'] = [];
  const total = order.papers.length;
  desk.tell('progress', { done: 0, total });
  for (const [tried, paper] of order.papers.entries()) {
    const written = tried - left.length;
    if (order.signal.aborted) return ok({ written, left, ended: failure('cancelled') });
    const path = await writeOne(desk, order, paper);
    if (path.ok) order.wrote(path.value);
    else if (concernsOnePaper(path.failure))
      left.push({ placementId: paper.placementId, failure: path.failure });
    else return ok({ written, left, ended: path.failure });
    desk.tell('progress', { done: tried + 1, total });
  }
  return ok({ written: total - left.length, left, ended: null });
};

const writeOne = async (
  desk: PaperDesk,
  { folder, stays, signal }: EachOrder,
  paper: EachOrder['papers'][number],
): Promise<Result<string, Failure>> => {
  const what = { kind: 'paper', paper } as const;
  const described = await desk.session.ask('describe', what);
  if (!described.ok) return described;
  const path = await freePath(join(folder, described.value.fileName));
  const form = { channel: null, format: 'word', over: 'nothing' } as const;
  const file = { what, paper, path, fileName: basename(path), stays, signal };
  const sent = await sendPaper(desk, { ...file, ...form });
  return sent.ok ? sent : fail(sent.failure.failure);
};
