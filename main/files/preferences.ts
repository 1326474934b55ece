import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What cannot be read counts as at the first start, one by one: a strange theme must not lose the vault's place. */
const schema = z.object({
  vaultFolder: z.string().nullable().catch(null),
  theme: z.enum(['auto', 'light', 'dark']).catch('auto'),
  practice: z.boolean().catch(false),
  /** How much larger the page is shown, as Chromium counts it; 0 is its own size. */
  zoom: z.number().catch(0),
  /** How far each vault had come when it was closed here, by its folder: an older one is noticed. */
  seen: z.record(z.string(), z.object({ seq: z.number(), chain: z.string() })).catch({}),
});

/** What the program remembers outside the vault: where the vault lies and how the window looks. No personal data. */
export type Preferences = z.infer<typeof schema>;

const first: Preferences = {
  vaultFolder: null,
  theme: 'auto',
  practice: false,
  zoom: 0,
  seen: {},
};

/** The remembered preferences; a missing or damaged file gives those of the first start. */
export const readPreferences = (file: string): Preferences => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return first;
  }
};

/**
 * Remembers preferences, the new ones whole before the old ones go: a power cut must not forget where the vault lies.
 * Losing them loses no word, so a failure to write is no failure of the action.
 */
export const writePreferences = (file: string, preferences: Preferences): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const fresh = openSync(`${file}.neu`, 'w', 0o600);
    try {
      writeSync(fresh, JSON.stringify(preferences));
      fsyncSync(fresh);
    } finally {
      closeSync(fresh);
    }
    renameSync(`${file}.neu`, file);
  } catch {
    // Told by the vault itself, which lies in the same folder, as soon as something is saved.
  }
};
