import { basename, join } from 'node:path';
import type { Input, Output } from '../../domain/contract/contract.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { ok, type Result } from '../../domain/contract/result.ts';
import { freePath } from '../office/freePath.ts';
import type { OfficeJobs } from '../office/officeJobs.ts';
import { concernsOnePaper } from './concernsOnePaper.ts';
import { folderFor, type FolderDesk } from './placeFor.ts';
import type { Order } from './prepareOutgoing.ts';
import { sendLists } from './sendList.ts';
import { fileNameAs, sendPaper, type PaperDesk } from './sendPaper.ts';
import type { Unfinished } from '../session/unfinished.ts';

/** What a run needs. */
export type ManyDesk = PaperDesk &
  FolderDesk & {
    readonly office: Pick<OfficeJobs, 'run' | 'keep'>;
    /** Keeps the program from quitting before a file is whole and recorded, or gone. */
    readonly hold: Unfinished['hold'];
  };

/** How a run is stopped, and who hears of every file it has put in its place. */
export type Watched = Pick<Order, 'signal'> & { readonly wrote: (path: string) => void };

type Run = Extract<Output<'paper.exportMany'>, { ok: true }>['value'];

type Letter = Run['letters'][number];

const title = 'In welchen Ordner sollen die Schreiben geschrieben werden?';

/**
 * Lets several letters out into a folder, one after the other: each is rendered, written beside its place, recorded
 * and put in its place before the next begins. So whenever a run ends, by cancelling, a lock or a full disk, every
 * file is whole and recorded, and what was not reached is as it was. What stands in the folder stays. The letters
 * share one office process, which is gone when the run is over: to start one takes longer than to write a letter.
 */
export const exportMany = async (
  desk: ManyDesk,
  input: Input<'paper.exportMany'>,
  begin: () => Watched,
): Promise<Output<'paper.exportMany'>> => {
  const stays = desk.session.stay();
  const folder = await folderFor(desk, title);
  if (!folder.ok) return folder;
  return desk.hold(run(desk, { ...input, folder: folder.value, stays, ...begin() }));
};

const run = async (desk: ManyDesk, order: ManyOrder): Promise<Output<'paper.exportMany'>> => {
  const office = desk.office.keep();
  const { letters, ended } = await sendLetters({ ...desk, office }, order).finally(office.end);
  if (!order.list || ended !== null) return ok({ letters, lists: [], ended });
  const lists = await writeLists({ ...desk, tell: () => undefined }, order);
  return lists.ok
    ? ok({ letters, lists: [...lists.value], ended })
    : ok({ letters, lists: [], ended: lists.failure });
};

/** Lets the lists of letters that were sent out into a folder. */
export const exportLists = async (
  desk: ManyDesk,
  input: Input<'list.export'>,
  begin: () => Watched,
): Promise<Output<'list.export'>> => {
  const stays = desk.session.stay();
  const folder = await folderFor(desk, title);
  if (!folder.ok) return folder;
  const order = { ...input, folder: folder.value, stays, ...begin() };
  const lists = await desk.hold(writeLists(desk, order));
  return lists.ok ? ok({ fileNames: [...lists.value] }) : lists;
};

const writeLists = async (
  desk: ManyDesk,
  order: Omit<ManyOrder, 'list' | 'format'>,
): Promise<Result<readonly string[], Failure>> => {
  const lists = await sendLists(desk, order);
  if (!lists.ok) return lists;
  for (const path of lists.value) order.wrote(path);
  return ok(lists.value.map((path) => basename(path)));
};

type ManyOrder = Input<'paper.exportMany'> &
  Pick<Order, 'stays'> &
  Watched & { readonly folder: string };

const sendLetters = async (
  desk: PaperDesk,
  order: ManyOrder,
): Promise<Pick<Run, 'letters' | 'ended'>> => {
  const letters: Letter[] = [];
  const total = order.handoverIds.length;
  desk.tell('progress', { done: 0, total });
  for (const handoverId of order.handoverIds) {
    if (order.signal.aborted) return { letters, ended: failure('cancelled') };
    const letter = await sendOne(desk, order, handoverId);
    const why = letter.failure;
    if (why !== null && !letter.recorded && !concernsOnePaper(why)) return { letters, ended: why };
    letters.push(letter);
    if (why !== null && letter.recorded) return { letters, ended: why };
    desk.tell('progress', { done: letters.length, total });
  }
  return { letters, ended: null };
};

const sendOne = async (
  desk: PaperDesk,
  { folder, channel, format, stays, signal, wrote }: ManyOrder,
  handoverId: string,
): Promise<Letter> => {
  const paper = { kind: 'transfer', handoverId } as const;
  const what = { kind: 'paper', paper, amongSeveral: true } as const;
  const described = await desk.session.ask('describe', what);
  if (!described.ok) return held(handoverId, described);
  const path = await freePath(join(folder, fileNameAs(described.value.fileName, format)));
  const order = { what, paper, format, channel, path, fileName: basename(path), stays, signal };
  const sent = await sendPaper(desk, { ...order, over: 'nothing' });
  if (!sent.ok) return { handoverId, fileName: null, ...sent.failure };
  wrote(sent.value);
  return { handoverId, fileName: basename(sent.value), failure: null, recorded: true };
};

const held = (handoverId: string, { failure: why }: { readonly failure: Failure }): Letter => ({
  handoverId,
  fileName: null,
  failure: why,
  recorded: false,
});
