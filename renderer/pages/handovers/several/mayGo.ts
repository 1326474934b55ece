import type { SeveralRow } from './severalRows.ts';

/** Whether the letter of a line can go out as it stands. */
export const mayGo = ({ state }: Pick<SeveralRow, 'state'>): boolean =>
  state === 'bereit' || state === 'hinweise';
