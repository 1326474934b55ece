import { z } from 'zod';

/** Everything that may go wrong as expected; `unexpected` is a bug and carries a ticket for the log. */
const failureKinds = [
  'password too short',
  'wrong password',
  'wrong recovery key',
  'vault missing',
  'no vault there',
  'vault exists',
  'vault damaged',
  'vault lost',
  'vault from the future',
  'vault newer',
  'vault in use',
  'vault abandoned',
  'taken over',
  'only looking',
  'vault unreadable',
  'not open',
  'disk full',
  'read only',
  'place gone',
  'write failed',
  'rule broken',
  'nothing to undo',
  'worked on',
  'not releasable',
  'file locked',
  'cancelled',
  'too long',
  'backup damaged',
  'backup missing',
  'copy not whole',
  'scan too large',
  'scan unknown',
  'scan unreadable',
  'scan damaged',
  'list unusable',
  'template unusable',
  'template damaged',
  'office failed',
  'no printer',
  'print failed',
  'printed unrecorded',
  'not allowed',
  'bad question',
  'unexpected',
] as const;

/** One kind of failure. */
export type FailureKind = (typeof failureKinds)[number];

/** A failure as it crosses to the window: a kind and, where it helps, a German detail without personal data. */
export const failureSchema = z.object({ kind: z.enum(failureKinds), detail: z.string() }).strict();

/** A failure as it crosses to the window. */
export type Failure = Readonly<z.infer<typeof failureSchema>>;

/** A failure of a kind. */
export const failure = (kind: FailureKind, detail = ''): Failure => ({ kind, detail });
