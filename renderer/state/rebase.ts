type Fields = Readonly<Record<string, unknown>>;

const same = (first: unknown, second: unknown): boolean =>
  first === second || JSON.stringify(first) === JSON.stringify(second);

const changedFields = (base: object, record: object): readonly string[] =>
  Object.keys(record).filter(
    (field) => field !== 'changedAt' && !same((base as Fields)[field], (record as Fields)[field]),
  );

/**
 * A record as it shall be stored, when it was made from a copy that may be older than `current`.
 *
 * A page makes a record from the copy on its screen; a field left a moment before may have been saved
 * meanwhile. The copy it was made from is the one it differs least from (the newest in doubt), and only what it
 * changed there is put on `current`. A record that equals an older copy is meant so: it goes back to it.
 *
 * @example rebase({ a: 2, b: 1 }, [{ a: 1, b: 1 }], { a: 1, b: 2 }) // { a: 2, b: 2 }
 */
export const rebase = <T extends object>(current: T, older: readonly T[], record: T): T => {
  let base = current;
  let changed = changedFields(current, record);
  for (const copy of older) {
    const here = changedFields(copy, record);
    if (here.length > 0 && here.length < changed.length) [base, changed] = [copy, here];
  }
  if (base === current) return record;
  return {
    ...current,
    ...Object.fromEntries(changed.map((field) => [field, (record as Fields)[field]])),
  };
};
