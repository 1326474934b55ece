import { createHash } from 'node:crypto';
import type { Input } from '../../domain/contract/contract.ts';
import { failure, type Failure, type FailureKind } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { FileFormat } from '../../domain/disclosure/disclosureSchemas.ts';
import { saveFailureKinds } from '../office/saveFailure.ts';
import type { PaperPrinter, PdfFailure } from '../window/paperPrinter.ts';
import { prepareOutgoing, type Order } from './prepareOutgoing.ts';
import type { Rendered, RenderDesk } from './renderPlan.ts';

/** What letting a paper out needs. */
export type PaperDesk = RenderDesk & { readonly printer: PaperPrinter };

type Recorded = Input<'paper.export'> & { readonly fileName: string };

/** A paper that is to go out: which one, by which channel, under which name it is recorded, and where it shall lie. */
export type PaperOrder = Order &
  Pick<Input<'paper.export'>, 'paper' | 'channel'> & {
    readonly format: FileFormat;
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
  desk: PaperDesk,
  order: PaperOrder,
): Promise<Result<string, SendFailure>> => {
  const ready = await prepareOutgoing(desk, {
    ...order,
    ...(order.format === 'pdf' && { convert: pdfBy(desk) }),
  });
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

/** Turns the bytes of a Word file into those of a PDF file, drawn as the preview draws it. */
const pdfBy =
  ({ printer }: PaperDesk): NonNullable<Order['convert']> =>
  async (bytes, signal) => {
    const made = await printer.toPdf(bytes, signal);
    return made.ok ? made : fail(failure(pdfFailures[made.failure]));
  };

const pdfFailures = {
  cancelled: 'cancelled',
  'too long': 'too long',
  failed: 'office failed',
} as const satisfies Readonly<Record<PdfFailure, FailureKind>>;

/** Tells the register what left the program, by the mark of its plan and the digest of its bytes. */
export const record = (
  { session }: Pick<RenderDesk, 'session'>,
  { paper, channel, fileName, format }: Recorded,
  { bytes, mark }: Rendered,
): Promise<Result<null, Failure>> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return session.ask('recordSent', { paper, channel, fileName, sha256, mark, format });
};

/**
 * The name of a paper in a format: plans name Word files.
 *
 * @example fileNameAs('Uebergabe_2027-05-12_F-0147.docx', 'pdf') // 'Uebergabe_2027-05-12_F-0147.pdf'
 */
export const fileNameAs = (fileName: string, format: FileFormat): string =>
  format === 'pdf' ? fileName.replace(/\.docx$/u, '.pdf') : fileName;
