import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const schema = z
  .object({
    vaultFolder: z.string().nullable(),
    theme: z.enum(['auto', 'light', 'dark']),
    practice: z.boolean(),
  })
  .strict();

/** What the program remembers outside the vault: where the vault lies and how the window looks. No personal data. */
export type Preferences = z.infer<typeof schema>;

const first: Preferences = { vaultFolder: null, theme: 'auto', practice: false };

/** The remembered preferences; a missing or damaged file gives those of the first start. */
export const readPreferences = (file: string): Preferences => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return first;
  }
};

/** Remembers preferences. Losing them loses no word, so a failure to write is no failure of the action. */
export const writePreferences = (file: string, preferences: Preferences): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 });
  } catch {
    // Told by the vault itself, which lies in the same folder, as soon as something is saved.
  }
};
