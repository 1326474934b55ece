import { z } from 'zod';
import { oneOf } from '../record/fields.ts';
import { backupPlaceLabels } from '../backup/backupPlaceSchema.ts';
import { nothing, result, secret } from './questionShapes.ts';

/** A backup: one of the list, or the file the user chose last. */
const whichBackup = z.union([
  z.object({ place: oneOf(backupPlaceLabels), file: z.string().max(100) }).strict(),
  z.literal('chosen'),
]);

const listedBackup = z
  .object({
    place: oneOf(backupPlaceLabels),
    file: z.string(),
    /** When it was written; null when the file does not tell. */
    at: z.string().nullable(),
    bytes: z.number(),
    /** Whether its outer form is whole; only a check decrypts it. */
    whole: z.boolean(),
  })
  .strict();

const backupInside = z
  .object({
    at: z.string(),
    students: z.number(),
    notes: z.number(),
    placements: z.number(),
    companies: z.number(),
    handovers: z.number(),
    /** Names of the schools, so that a stranger's backup is noticed. */
    schools: z.array(z.string()),
    practice: z.boolean(),
    /** Whether it comes from the vault that lies at the remembered place. */
    sameVault: z.boolean(),
    /** How many scans it names that do not lie beside it. */
    missingScans: z.number(),
  })
  .strict();

/** What the window asks about backups: to make, check, look into, restore and clear away. */
export const backupQuestions = {
  'backup.now': { in: nothing, out: result(z.null()) },
  'backup.list': { in: nothing, out: result(z.array(listedBackup)) },
  'backup.check': {
    in: nothing,
    out: result(
      z
        .object({
          checked: z.number(),
          damaged: z.array(
            z.object({ place: oneOf(backupPlaceLabels), file: z.string() }).strict(),
          ),
        })
        .strict(),
    ),
  },
  'backup.cancel': { in: nothing, out: z.null() },
  'backup.look': {
    // The key of the open vault is tried where no secret is given.
    in: z.object({ which: whichBackup, secret: secret.nullable() }).strict(),
    out: result(backupInside),
  },
  'backup.restore': {
    in: z.object({ which: whichBackup, secret: secret.nullable() }).strict(),
    out: result(z.null()),
  },
  'backup.useSecond': { in: nothing, out: result(z.null()) },
  'backup.dropSecond': { in: nothing, out: result(z.null()) },
  'backup.purge': {
    in: nothing,
    out: result(z.object({ removed: z.number(), unreachable: z.array(z.string()) }).strict()),
  },
} as const;
