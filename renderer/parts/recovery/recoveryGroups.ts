/** The groups of a recovery key as they stand on the sheet. */
export const recoveryGroups = (key: string): readonly string[] => key.match(/\d{6}/g) ?? [];

/**
 * Two different groups to be asked back, counted from 0, the earlier one first.
 * `random` gives numbers from 0 up to 1, as Math.random does.
 */
export const groupsToAsk = (count: number, random: () => number): readonly [number, number] => {
  const first = Math.floor(random() * count);
  const other = Math.floor(random() * (count - 1));
  const second = other >= first ? other + 1 : other;
  return first < second ? [first, second] : [second, first];
};

/** The digits of a typed or pasted key in groups of six, as they are being typed; everything else is left out. */
export const typedGroups = (typed: string): string =>
  (
    typed
      .replace(/\D/g, '')
      .slice(0, 54)
      .match(/.{1,6}/g) ?? []
  ).join(' ');
