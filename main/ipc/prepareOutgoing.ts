import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { Bytes } from '../office/officeJob.ts';
import { saveFailureKinds } from '../office/saveFailure.ts';
import { prepareFile, type ReadyFile } from '../office/saveFile.ts';
import type { Outgoing } from '../vault/server/questions.ts';
import { renderPlan, type Rendered, type RenderDesk } from './renderPlan.ts';

/** A file that is to be made: of what, and where it shall lie. */
export type Order = {
  readonly what: Outgoing;
  readonly path: string;
  /** Whether the vault the plan was read from is still open. */
  readonly stays: () => boolean;
  /** Ends the work before the file is complete. */
  readonly signal: AbortSignal;
  /** What becomes of the bytes before they are written; nothing when it is not given. */
  readonly convert?: (bytes: Bytes, signal: AbortSignal) => Promise<Result<Bytes, Failure>>;
};

/** A file that lies complete beside its place, and what it was made of. */
export type Prepared = Rendered & { readonly file: ReadyFile };

/**
 * Renders a plan and writes the file beside its place. A dialog may have stood open over a lock: what was read
 * before it is then neither rendered nor written.
 */
export const prepareOutgoing = async (
  desk: RenderDesk,
  { what, path, stays, signal, convert = unchanged }: Order,
): Promise<Result<Prepared, Failure>> => {
  if (!stays()) return fail(failure('not open'));
  const made = await renderPlan(desk, what, signal);
  if (!made.ok) return made;
  if (!stays()) return fail(failure('not open'));
  const bytes = await convert(made.value.bytes, signal);
  if (!bytes.ok) return bytes;
  if (!stays()) return fail(failure('not open'));
  const file = await prepareFile(path, bytes.value);
  if (!file.ok) return fail(failure(saveFailureKinds[file.failure]));
  return ok({ mark: made.value.mark, bytes: bytes.value, file: file.value });
};

const unchanged = (bytes: Bytes): Promise<Result<Bytes, Failure>> => Promise.resolve(ok(bytes));
