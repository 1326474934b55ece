import { z } from 'zod';
import { id, instant, line, oneOf } from '../record/fields.ts';

/** The kinds of scans that may be attached, told by their first bytes. */
export const attachmentTypeLabels = { pdf: 'PDF', jpeg: 'Bild (JPEG)', png: 'Bild (PNG)' } as const;

/** Largest scan that is taken, in bytes. */
export const largestAttachment = 20 * 1024 * 1024;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

/** A scanned paper belonging to a consent; its bytes lie in an encrypted file of their own. */
export const attachmentSchema = z
  .object({
    id,
    consentId: id,
    /** Name of the file as it was chosen. */
    name: line,
    type: oneOf(attachmentTypeLabels),
    size: z.number().int().min(1).max(largestAttachment),
    sha256: hex(32),
    /** Which encrypted file of the vault holds the bytes. */
    fileId: hex(32),
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** A scanned paper belonging to a consent. */
export type Attachment = Readonly<z.infer<typeof attachmentSchema>>;
