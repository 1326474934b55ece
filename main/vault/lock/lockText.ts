import { z } from 'zod';

const lockSchema = z.object({
  pid: z.number(),
  host: z.string(),
  bootId: z.string(),
  since: z.string(),
  token: z.string(),
});

/** What stands in a lock: which program holds it, since when, and a token that no other lock has. */
export type LockText = z.infer<typeof lockSchema>;

/** Reads what stands in a lock; undefined when it is not whole, as while it is written or after a crash in between. */
export const parseLock = (bytes: Uint8Array): LockText | undefined => {
  try {
    return lockSchema.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8'))).data;
  } catch {
    return undefined;
  }
};
