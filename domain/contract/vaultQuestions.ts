import { z } from 'zod';
import { nothing, result, password, digits, secret } from './questionShapes.ts';

const recoveryKey = z.object({ recoveryKey: z.string() }).strict();

/**
 * How a vault is opened: for work; read-only; for work from what is left of a damaged one; for work although
 * another program, long silent, still holds it.
 */
const ways = z.enum(['write', 'look', 'restore', 'take over']);

/** What is to be known about a vault that has just been opened; a detail names files or moments. */
const openingNote = z
  .object({
    kind: z.enum([
      'set aside',
      'incomplete',
      'older than seen',
      'conflict copies',
      'cut write',
      'migrated',
    ]),
    detail: z.string(),
  })
  .strict();

const opened = z
  .object({
    access: z.enum(['write', 'look']),
    /** Whether the recovery key opened it: then a new password is due. */
    byRecovery: z.boolean(),
    notes: z.array(openingNote),
  })
  .strict();

/** What the window asks about the vault itself: to make and open one, and its keys. */
export const vaultQuestions = {
  'vault.create': {
    // `elsewhere` means the place the user chose last.
    in: z.object({ password, elsewhere: z.boolean() }).strict(),
    out: result(recoveryKey),
  },
  'vault.open': { in: z.object({ secret, how: ways }).strict(), out: result(opened) },
  'vault.records': { in: nothing, out: result(z.string()) },
  'security.state': {
    in: nothing,
    out: result(z.object({ hasDeputy: z.boolean(), byRecovery: z.boolean() }).strict()),
  },
  'security.changePassword': {
    // Without the current one only while the recovery key has opened the vault.
    in: z.object({ current: password.nullable(), next: password }).strict(),
    out: result(z.null()),
  },
  'security.renewRecoveryKey': { in: z.object({ password }).strict(), out: result(recoveryKey) },
  // From then on the renewed key holds; until then the one before does.
  'security.keepRecoveryKey': { in: nothing, out: result(z.null()) },
  'security.rehearse': { in: z.object({ digits }).strict(), out: result(z.null()) },
  'security.setDeputy': {
    in: z.object({ password, deputyPassword: password }).strict(),
    out: result(z.null()),
  },
  'security.removeDeputy': { in: z.object({ password }).strict(), out: result(z.null()) },
} as const;
