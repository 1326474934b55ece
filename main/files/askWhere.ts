import { dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

/** Kinds of files the program writes. */
const filters = {
  docx: { name: 'Word-Dokument', extensions: ['docx'] },
  xlsx: { name: 'Excel-Arbeitsmappe', extensions: ['xlsx'] },
  pdf: { name: 'PDF-Dokument', extensions: ['pdf'] },
} as const;

/** Asks the user where to write a file; null when they changed their mind. Nothing enters the list of recent files. */
export const askWhere = async (
  window: BrowserWindow,
  { folder, fileName }: { readonly folder: string; readonly fileName: string },
): Promise<string | null> => {
  const kind = fileName.slice(fileName.lastIndexOf('.') + 1) as keyof typeof filters;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Wohin soll die Datei geschrieben werden?',
    defaultPath: join(folder, fileName),
    filters: [filters[kind]],
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
