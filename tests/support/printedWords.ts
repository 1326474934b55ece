import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A word on a page with its place in millimetres from the top left corner. */
export type Word = {
  text: string;
  page: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
};

const mm = (points: string | undefined): number => (Number(points) * 25.4) / 72;

/** Lets LibreOffice print Word files of a folder as PDF files beside them. */
export const printAsPdf = async (folder: string, files: readonly string[]): Promise<void> => {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder];
  await run('soffice', [profile, ...options, ...files]);
};

/** The words of a PDF file in their order, as poppler reads them. */
export const printedWords = async (file: string): Promise<Word[]> => {
  const target = `${file}.html`;
  await run('pdftotext', ['-bbox', file, target]);
  const pages = (await readFile(target, 'utf8')).split('<page ').slice(1);
  const pattern =
    /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return pages.flatMap((page, index) =>
    [...page.matchAll(pattern)].map(([, left, top, right, bottom, text = '']) => ({
      text,
      page: index + 1,
      left: mm(left),
      right: mm(right),
      top: mm(top),
      bottom: mm(bottom),
    })),
  );
};
