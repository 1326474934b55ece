import { z } from 'zod';
import { nothing, result } from './questionShapes.ts';

const themes = z.enum(['auto', 'light', 'dark']);

const sessionState = z
  .object({
    state: z.enum(['no vault', 'locked', 'open']),
    /** Whether the open vault may be written to; null while none is open. */
    access: z.enum(['write', 'look']).nullable(),
    practice: z.boolean(),
    /** What came of restoring a backup since a vault was last opened; 'broken off' by a lock. */
    restored: z.enum(['done', 'failed', 'broken off']).nullable(),
    /** Whether the vault process ended by itself while a vault was open, and none was opened since. */
    died: z.boolean(),
    /** What was being taken into the vault, and was not, when it was closed before this opening. */
    brokenOff: z.enum(['scan', 'template', 'list']).nullable(),
    /** Whether it is damaged and somebody has looked at what is left of it; only then work may go on from that. */
    seen: z.boolean(),
    folder: z.string(),
    theme: themes,
    version: z.string(),
  })
  .strict();

/** A folder the user chose, and what is to be known about it: a cloud, a share or a stick has its dangers. */
const chosenPlace = z.object({ folder: z.string(), advice: z.string().nullable() }).strict();

/** What the window asks about the session: which vault, locked or open, and what the shell remembers of this PC. */
export const sessionQuestions = {
  'session.state': { in: nothing, out: sessionState },
  'session.openPractice': { in: nothing, out: result(z.null()) },
  'session.leavePractice': { in: nothing, out: z.null() },
  'session.chooseVault': { in: nothing, out: result(z.object({ folder: z.string() }).strict()) },
  'session.choosePlace': {
    in: z.object({ purpose: z.enum(['vault', 'backup']) }).strict(),
    out: result(chosenPlace),
  },
  'session.chooseBackup': { in: nothing, out: result(z.object({ file: z.string() }).strict()) },
  'session.line': { in: nothing, out: z.null() },
  'session.lock': { in: nothing, out: z.null() },
  'session.drafted': { in: nothing, out: z.null() },
  'session.activity': { in: nothing, out: z.null() },
  'preferences.set': { in: z.object({ theme: themes }).strict(), out: z.null() },
} as const;
