import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { liesWithin } from '../files/liesWithin.ts';

/** What asking for a place needs. */
export type PlaceDesk = {
  readonly askWhere: (fileName: string) => Promise<string | null>;
  /** The folders of the vaults, of their backups and of the program: nothing is written there. */
  readonly ownFolders: () => readonly string[];
};

/** Where to write, asked of the user; the program's own folders hold nothing else than what it keeps there. */
export const placeFor = async (
  desk: PlaceDesk,
  fileName: string,
): Promise<Result<string, Failure>> => {
  const path = await desk.askWhere(fileName);
  if (path === null) return fail(failure('cancelled'));
  if (await liesWithin(path, desk.ownFolders())) return fail(failure('rule broken', ownFolder));
  return ok(path);
};

const ownFolder =
  'In diesem Ordner liegen Dateien des Programms, neben die nichts geschrieben wird. Wählen Sie einen anderen Ordner.';
