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
  return path === null ? fail(failure('cancelled')) : notAmongOurs(desk, path);
};

/** What choosing a folder needs. */
export type FolderDesk = Pick<PlaceDesk, 'ownFolders'> & {
  readonly askFolder: (title: string) => Promise<string | null>;
};

/** The folder several files are written into, asked of the user; none of the program's own. */
export const folderFor = async (
  desk: FolderDesk,
  title: string,
): Promise<Result<string, Failure>> => {
  const folder = await desk.askFolder(title);
  return folder === null ? fail(failure('cancelled')) : notAmongOurs(desk, folder);
};

const notAmongOurs = async (
  { ownFolders }: Pick<PlaceDesk, 'ownFolders'>,
  place: string,
): Promise<Result<string, Failure>> =>
  (await liesWithin(place, ownFolders())) ? fail(failure('rule broken', ownFolder)) : ok(place);

const ownFolder =
  'In diesem Ordner liegen Dateien des Programms, neben die nichts geschrieben wird. Wählen Sie einen anderen Ordner.';
