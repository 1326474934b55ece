import { installDebianPackages } from './debian.mjs';
import { whileLocked } from './lock.mjs';
import { onPath, run } from './run.mjs';
import { ensureSchemaChecker } from './schemaChecker.mjs';

const readers = ['poppler-utils', 'python3-openpyxl', 'python3-docx'];
const office = ['libreoffice-writer', 'libreoffice-calc', ...readers];

/**
 * Makes sure readers for Word, Excel and PDF are there: what the program exports is read by others than its writers.
 *
 * @throws with the command for an administrator when this account may not install them
 */
export async function ensureReaders() {
  await ensure(readers, hasReaders);
}

/**
 * Makes sure LibreOffice, poppler, the readers and the checker of schemas are there, to look at what the program exports.
 *
 * @throws with the command for an administrator when this account may not install them
 */
export async function ensureOffice() {
  await ensure(office, hasOffice);
  await ensureSchemaChecker();
}

async function ensure(names, isThere) {
  if (await isThere()) return;
  await whileLocked('office', async () => {
    if (!(await isThere())) await installDebianPackages(names);
  });
}

async function hasOffice() {
  return onPath('soffice') && (await hasReaders());
}

/** Python's readers belong to the system's own Python, which need not be the first on the search path. */
async function hasReaders() {
  if (!['pdfinfo', 'pdftoppm', 'pdftotext'].every(onPath)) return false;
  const { code } = await run('/usr/bin/python3', ['-c', 'import openpyxl, docx'], { quiet: true });
  return code === 0;
}
