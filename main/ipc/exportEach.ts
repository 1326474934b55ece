import { basename, join } from 'node:path';
import type { Input, Output } from '../../domain/contract/contract.ts';
import { failure } from '../../domain/contract/failure.ts';
import { ok } from '../../domain/contract/result.ts';
import { freePath } from '../office/freePath.ts';
import type { ManyDesk, Watched } from './exportMany.ts';
import { folderFor } from './placeFor.ts';
import { sendPaper, type PaperDesk } from './sendPaper.ts';

type Answer = Output<'paper.exportEach'>;

type EachOrder = Input<'paper.exportEach'> &
  Watched & { readonly folder: string; readonly stays: () => boolean };

const title = 'In welchen Ordner sollen die Papiere geschrieben werden?';

/**
 * Writes several papers of placements into a folder, one file each, one after the other. Whenever it ends, by
 * cancelling, a lock or a full disk, every file there is whole; what stands in the folder stays.
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
  const total = order.papers.length;
  desk.tell('progress', { done: 0, total });
  for (const [written, paper] of order.papers.entries()) {
    if (order.signal.aborted) return ok({ written, ended: failure('cancelled') });
    const what = { kind: 'paper', paper } as const;
    const described = await desk.session.ask('describe', what);
    if (!described.ok) return ok({ written, ended: described.failure });
    const path = await freePath(join(order.folder, described.value.fileName));
    const { stays, signal } = order;
    const file = {
      what,
      paper,
      channel: null,
      format: 'word',
      path,
      fileName: basename(path),
      stays,
      signal,
    } as const;
    const sent = await sendPaper(desk, { ...file, over: 'nothing' });
    if (!sent.ok) return ok({ written, ended: sent.failure.failure });
    order.wrote(sent.value);
    desk.tell('progress', { done: written + 1, total });
  }
  return ok({ written: total, ended: null });
};
