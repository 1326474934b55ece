/** Rows one press of Page Up or Page Down goes over. */
const pageOfRows = 12;

/**
 * The row a key leads to from the active one (-1: none yet), or null when the key does not move.
 *
 * @example nextIndex('ArrowDown', -1, 5) // 0
 */
export const nextIndex = (key: string, from: number, count: number): number | null => {
  if (count === 0) return null;
  const within = (index: number) => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case 'ArrowDown':
      return within(from + 1);
    case 'ArrowUp':
      return within(from - 1);
    case 'PageDown':
      return within(from + pageOfRows);
    case 'PageUp':
      return within(from - pageOfRows);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
};
