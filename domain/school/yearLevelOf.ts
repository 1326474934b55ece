const branch = '(?:HS|RS|GY|GS|OS|FS|H|R|G|Kl\\.|Klasse)';
const pattern = new RegExp(`^(?:${branch}\\s*)?0?(1[0-3]|[1-9])(?!\\d)`, 'i');

/**
 * The year level (Jahrgang, 1 to 13) a class name stands for, or null where it names none:
 * classes of a BBS (BES1-T) and of a Schulkindergarten (SKG) have no year level.
 *
 * @example yearLevelOf('R10b') // 10
 * @example yearLevelOf('BES1-T') // null
 */
export const yearLevelOf = (className: string): number | null => {
  const match = pattern.exec(className.trim());
  return match === null ? null : Number(match[1]);
};
