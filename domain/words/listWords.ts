import type { ListRefusal } from '../import/listRefusal.ts';

/** Why a file is not read as a list, and what to do next; that nothing was taken over stands behind it. */
export const listRefusalWords: Readonly<Record<ListRefusal, string>> = {
  unreadable:
    'Die Datei lässt sich nicht lesen. Prüfen Sie, ob sie noch dort liegt und sich in Excel öffnen lässt.',
  'too large':
    'Die Datei ist größer als 5 MB. Kopieren Sie die Liste in Excel in eine neue Arbeitsmappe und speichern Sie diese.',
  bomb: 'Die Datei wird beim Entpacken ungewöhnlich groß und wurde deshalb nicht gelesen. Kopieren Sie die Liste in Excel in eine neue Arbeitsmappe und speichern Sie diese.',
  'not a list':
    'Die Datei ist keine Liste, die gelesen werden kann. Öffnen Sie sie in Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx) oder als CSV-Datei.',
  'old format':
    'Die Datei hat das ältere Format .xls. Öffnen Sie sie in Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
  'open document':
    'Die Datei hat das Format OpenDocument (.ods). Öffnen Sie sie in LibreOffice oder Excel und speichern Sie sie als Excel-Arbeitsmappe (.xlsx).',
  encrypted:
    'Die Datei ist mit einem Kennwort geschützt. Entfernen Sie das Kennwort in Excel (Datei, Informationen, Arbeitsmappe schützen) und speichern Sie sie neu.',
  damaged:
    'Die Datei ist beschädigt oder unvollständig. Öffnen Sie sie in Excel, lassen Sie sie reparieren und speichern Sie sie neu.',
  doctype:
    'Die Datei enthält Anweisungen, die in einer Liste nichts zu suchen haben, und wurde deshalb nicht gelesen. Kopieren Sie die Liste in Excel in eine neue Arbeitsmappe und speichern Sie diese.',
  empty:
    'In der Datei steht nichts, auch nicht in einem anderen sichtbaren Blatt. Prüfen Sie, ob Sie die richtige Datei gewählt haben.',
  'too many tables':
    'Die Datei hat mehr als 60 Blätter, in denen etwas steht. Kopieren Sie die Blätter, die Sie brauchen, in eine neue Arbeitsmappe.',
  'too many rows':
    'In der Datei hat eine Tabelle mehr als 2.000 Zeilen, in denen etwas steht. Kopieren Sie die Zeilen, die Sie brauchen, in eine neue Arbeitsmappe.',
  'too wide':
    'In der Datei hat eine Tabelle mehr als 60 Spalten. Kopieren Sie die Spalten, die Sie brauchen, in eine neue Arbeitsmappe.',
  'too much text':
    'In der Datei steht mehr Text, als eine Liste haben kann. Kopieren Sie die Spalten, die Sie brauchen, in eine neue Arbeitsmappe.',
};

/** Why a list was not read although it may be one: its reader came to no end. */
export const readingTookTooLong =
  'Das Lesen hat länger als eine halbe Minute gedauert und wurde beendet. Kopieren Sie die Zeilen, die Sie brauchen, in eine neue Arbeitsmappe und speichern Sie diese.';

/** Why a list was not read although it may be one: its reader broke down. */
export const readingBrokeDown =
  'Das Lesen ist an dieser Datei gescheitert. Kopieren Sie die Zeilen, die Sie brauchen, in eine neue Arbeitsmappe und speichern Sie diese.';
