/**
 * Some of the sorted rows, in their order, without sorting anew. A row that is not among the sorted ones comes at the
 * end, so that none is ever left out.
 *
 * @example keepOrder(['c', 'b', 'a'], ['a', 'c']) // ['c', 'a']
 */
export const keepOrder = <Row>(sorted: readonly Row[], some: readonly Row[]): readonly Row[] => {
  const left = new Set(some);
  return [...sorted.filter((row) => left.delete(row)), ...left];
};
