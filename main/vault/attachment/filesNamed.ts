import { z } from 'zod';
import type { AttachmentName } from './VaultAttachments.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

const nameSchema = z.object({ fileId: hex(32), sha256: hex(32) });

/** Where a record names a file beside the vault: a scan and a template in itself, a letter the template it was written into. */
const namers = {
  attachment: nameSchema,
  template: nameSchema,
  sentLetter: z.object({ templateFile: nameSchema }).transform(({ templateFile }) => templateFile),
} as const;

/**
 * The files beside the vault that its records name, each once. Whoever copies, keeps or deletes
 * such files asks here. `recordsOf` gives the records of a collection, none where an older schema does not know it.
 */
export const filesNamed = (
  recordsOf: (collection: keyof typeof namers) => readonly unknown[],
): readonly AttachmentName[] => {
  const named = (Object.keys(namers) as (keyof typeof namers)[]).flatMap((collection) =>
    recordsOf(collection).flatMap((record) => namers[collection].safeParse(record).data ?? []),
  );
  return [...new Map(named.map((name) => [name.fileId, name])).values()];
};
