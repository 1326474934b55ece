/**
 * The keys with one of them moved by a place; as they were at the edge.
 *
 * @example movedColumn(['a', 'b', 'c'], 'c', -1) // ['a', 'c', 'b']
 */
export const movedColumn = (
  keys: readonly string[],
  key: string,
  by: -1 | 1,
): readonly string[] => {
  const from = keys.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= keys.length) return keys;
  const others = keys.filter((other) => other !== key);
  return [...others.slice(0, to), key, ...others.slice(to)];
};
