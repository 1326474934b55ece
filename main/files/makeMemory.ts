import { readPreferences, writePreferences, type Preferences } from './preferences.ts';

/** What the program remembers outside the vault, at hand and on the disk. */
export type Memory = {
  readonly get: () => Preferences;
  readonly remember: (changed: Partial<Preferences>) => void;
};

/** Reads the memory from its file; what is remembered later is written there at once. */
export const makeMemory = (file: string): Memory => {
  let preferences = readPreferences(file);
  return {
    get: () => preferences,
    remember: (changed) => {
      preferences = { ...preferences, ...changed };
      writePreferences(file, preferences);
    },
  };
};
