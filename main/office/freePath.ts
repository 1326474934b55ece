import { lstat } from 'node:fs/promises';
import { numbered } from './numbered.ts';

const mostNames = 500;

/** The first path of this name under which nothing stands yet: 'Brief.docx', 'Brief (2).docx' and so on. */
export const freePath = async (path: string): Promise<string> => {
  for (let number = 1; number < mostNames; number += 1) {
    const free = numbered(path, number);
    const stands = await lstat(free).then(
      () => true,
      () => false,
    );
    if (!stands) return free;
  }
  return path;
};
