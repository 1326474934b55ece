import type { RunResult } from './latestRun.ts';

/** Whether the folder was gone when a run ended, and perhaps with it what had been written there. */
export const folderGone = ({ ended }: Pick<RunResult, 'ended'>): boolean =>
  ended?.kind === 'place gone';
