import { z } from 'zod';
import { id, instant, line } from '../record/fields.ts';
import { templateUses } from './templateUse.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** Largest own template that is taken, in bytes. */
export const largestTemplate = 20 * 1024 * 1024;

/** An own Word template (Vorlage) of the letters; its bytes lie in an encrypted file of their own. */
export const templateSchema = z
  .object({
    id,
    name: line.min(1),
    /** Which encrypted file of the vault holds the bytes. */
    fileId: hash,
    sha256: hash,
    size: z.number().int().min(1).max(largestTemplate),
    /** What it asks for: a letter holds no more than that. */
    uses: templateUses,
    createdAt: instant,
    changedAt: instant,
  })
  .strict();

/** An own template. */
export type Template = Readonly<z.infer<typeof templateSchema>>;
