import { z } from 'zod';
import { failureSchema } from './failure.ts';

/** A question or an answer without words. */
export const nothing = z.object({}).strict();

/** What was asked for, or why there is none. */
export const result = <T extends z.ZodType>(value: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }).strict(),
    z.object({ ok: z.literal(false), failure: failureSchema }).strict(),
  ]);

/** A password as it was typed. */
export const password = z.string().max(1000);

/** The digits of a recovery key as they were typed. */
export const digits = z.string().max(200);

/** What opens a vault. */
export const secret = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), text: password }).strict(),
  z.object({ kind: z.literal('recovery'), digits }).strict(),
]);

/** The bytes of a file. */
export const bytes = z.instanceof(Uint8Array);
