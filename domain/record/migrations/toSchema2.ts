import type { RawState } from './RawState.ts';

/** How long a vault of schema 1 keeps its automatic backups at most, in days. */
const backupMaxAgeDays = 90;

/** From schema 1 to 2: backups and scans get collections, the settings say how old backups may get. */
export const toSchema2 = (state: RawState): RawState => ({
  ...state,
  settings: Object.fromEntries(
    Object.entries(state['settings'] ?? {}).map(([id, record]) => [
      id,
      { ...record, backupMaxAgeDays },
    ]),
  ),
  attachment: {},
  backupPlace: {},
});
