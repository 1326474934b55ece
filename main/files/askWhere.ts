import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { join } from 'node:path';

/** Kinds of files the program writes. */
const filters: Readonly<Record<string, FileFilter>> = {
  docx: { name: 'Word-Dokument', extensions: ['docx'] },
  xlsx: { name: 'Excel-Arbeitsmappe', extensions: ['xlsx'] },
  pdf: { name: 'PDF-Dokument', extensions: ['pdf'] },
};

/** Asks the user where to write a file; null when they changed their mind. Nothing enters the list of recent files. */
export const askWhere = async (
  window: BrowserWindow,
  { folder, fileName }: { readonly folder: string; readonly fileName: string },
): Promise<string | null> => {
  const filter = filters[fileName.slice(fileName.lastIndexOf('.') + 1)];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Wohin soll die Datei geschrieben werden?',
    defaultPath: join(folder, fileName),
    filters: filter === undefined ? [] : [filter],
    properties: ['dontAddToRecent', 'createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
};

/** Asks the user for a folder; null when they changed their mind. */
export const askFolder = async (window: BrowserWindow, title: string): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};
