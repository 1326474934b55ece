import { z } from 'zod';
import { countOrNull, instant, oneOf } from '../record/fields.ts';

/** The places that hold backups: beside the vault, and a second one the user chose. */
export const backupPlaceLabels = {
  own: 'neben dem Tresor',
  second: 'zweiter Ort',
} as const;

/** Why a backup did not come to be, in the kinds a sentence can be said about. */
export const backupFaultLabels = {
  full: 'Der Datenträger ist voll.',
  readOnly: 'Der Ordner ist schreibgeschützt.',
  gone: 'Der Ordner ist nicht erreichbar.',
  notWhole: 'Die Kopie war nach dem Schreiben nicht vollständig und wurde verworfen.',
  other: 'Die Datei konnte nicht geschrieben werden.',
} as const;

/** What is known about the backups at one place. Written by the vault process alone, never by the window. */
export const backupPlaceSchema = z
  .object({
    id: oneOf(backupPlaceLabels),
    folder: z.string().max(4_000),
    /** The last backup that was read back, decrypted and compared. */
    lastChecked: z
      .object({
        at: instant,
        file: z.string().max(100),
        students: z.number().int().min(0),
        notes: z.number().int().min(0),
        bytes: z.number().int().min(0),
        /** Number of the last commit it contains. */
        seq: z.number().int().min(0),
      })
      .strict()
      .nullable(),
    fault: z
      .object({ at: instant, kind: oneOf(backupFaultLabels) })
      .strict()
      .nullable(),
    /** How many persons were deleted since older backups, which still hold them, were cleared away. */
    deletedSince: countOrNull,
  })
  .strict();

/** What is known about the backups at one place. */
export type BackupPlace = Readonly<z.infer<typeof backupPlaceSchema>>;
