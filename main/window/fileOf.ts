import { join, normalize, sep } from 'node:path';
import { originOf, ourOrigin, parseUrl } from '../walls/parseUrl.ts';

/**
 * The file an address of the program's scheme names, or null when the address is foreign
 * or leads out of the folder.
 *
 * @example fileOf('/pages', 'app://staffelstab/index.html') // '/pages/index.html'
 * @example fileOf('/pages', 'app://staffelstab/../key') // '/pages/key', the address itself cannot climb
 */
export const fileOf = (folder: string, url: string): string | null => {
  const parsed = parseUrl(url);
  if (parsed === null || originOf(url) !== ourOrigin) return null;
  const path = decoded(parsed.pathname);
  if (path === null || path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : null;
};

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};
