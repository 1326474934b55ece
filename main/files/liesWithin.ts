import { realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/**
 * Whether a path, or the file a link there points to, lies in one of the folders, links and case followed
 * as the disk does it. A folder lies within itself.
 */
export const liesWithin = async (path: string, folders: readonly string[]): Promise<boolean> => {
  const [places, inside] = await Promise.all([
    Promise.all([realPlace(path), realPlace(dirname(path))]),
    Promise.all(folders.map(realPlace)),
  ]);
  return inside.some((folder) => places.some((place) => isWithin(folder, place)));
};

/** The real path as far as it exists. */
const realPlace = async (path: string): Promise<string> => {
  const whole = resolve(path);
  const parent = dirname(whole);
  return realpath(whole).catch(async () =>
    parent === whole ? whole : resolve(await realPlace(parent), relative(parent, whole)),
  );
};

const isWithin = (folder: string, place: string): boolean => {
  const way = relative(folder, place);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};
