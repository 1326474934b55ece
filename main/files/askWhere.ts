import { dialog, type BrowserWindow, type FileFilter } from 'electron';
import { join } from 'node:path';

/** Kinds of files the program writes. */
const filters: Readonly<Record<string, FileFilter>> = {
  docx: { name: 'Word-Dokument', extensions: ['docx'] },
  xlsx: { name: 'Excel-Arbeitsmappe', extensions: ['xlsx'] },
  pdf: { name: 'PDF-Dokument', extensions: ['pdf'] },
  jpg: { name: 'Bild', extensions: ['jpg', 'jpeg'] },
  png: { name: 'Bild', extensions: ['png'] },
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

const scans: FileFilter = { name: 'PDF oder Bild', extensions: ['pdf', 'jpg', 'jpeg', 'png'] };
const templates: FileFilter = { name: 'Word-Dokument', extensions: ['docx', 'dotx'] };
const lists: FileFilter = {
  name: 'Excel-Arbeitsmappe oder CSV',
  extensions: ['xlsx', 'xlsm', 'csv', 'txt'],
};
const backups: FileFilter = { name: 'Sicherung von Staffelstab', extensions: ['stf'] };

const askFile = async (
  window: BrowserWindow,
  { title, filter }: { readonly title: string; readonly filter: FileFilter },
): Promise<string | null> => {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: [filter],
    properties: ['openFile', 'dontAddToRecent'],
  });
  return canceled ? null : (filePaths[0] ?? null);
};

/** Asks the user for a scanned paper; null when they changed their mind. */
export const askScan = (window: BrowserWindow): Promise<string | null> =>
  askFile(window, { title: 'Welches Blatt soll angehängt werden?', filter: scans });

/** Asks the user for a template of their own; null when they changed their mind. */
export const askTemplate = (window: BrowserWindow): Promise<string | null> =>
  askFile(window, { title: 'Welche Datei soll als Vorlage dienen?', filter: templates });

/** Asks the user for a list of young people; null when they changed their mind. */
export const askList = (window: BrowserWindow): Promise<string | null> =>
  askFile(window, { title: 'Welche Liste soll gelesen werden?', filter: lists });

/** Asks the user for the file of a backup; null when they changed their mind. */
export const askBackup = (window: BrowserWindow): Promise<string | null> =>
  askFile(window, { title: 'Welche Sicherung soll wiederhergestellt werden?', filter: backups });
