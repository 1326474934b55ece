import { installDebianPackages } from './debian.mjs';
import { whileLocked } from './lock.mjs';
import { onPath, run } from './run.mjs';

const systemPackages = [
  'libreoffice-writer',
  'libreoffice-calc',
  'poppler-utils',
  'python3-openpyxl',
  'python3-docx',
];

/**
 * Makes sure LibreOffice, poppler and Python's readers for Word and Excel are there, to check what the program exports.
 *
 * @throws with the command for an administrator when this account may not install them
 */
export async function ensureOffice() {
  if (await isComplete()) return;
  await whileLocked('office', async () => {
    if (!(await isComplete())) await installDebianPackages(systemPackages);
  });
}

/** The readers belong to the system's own Python, which need not be the first on the search path. */
async function isComplete() {
  if (!['soffice', 'pdftoppm', 'pdftotext'].every(onPath)) return false;
  const { code } = await run('/usr/bin/python3', ['-c', 'import openpyxl, docx'], { quiet: true });
  return code === 0;
}
