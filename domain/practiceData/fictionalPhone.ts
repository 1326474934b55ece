/** Numbers that belong to nobody: reserved for films and teaching (Bundesnetzagentur, Mitteilung 148/2021). */
const ranges = {
  offices: '030 23125',
  companies: '040 66969',
  students: '069 90009',
  guardians: '089 99998',
} as const;

/**
 * A phone number nobody can be reached by.
 *
 * @example fictionalPhone('offices', 17) // '030 23125 017'
 */
export const fictionalPhone = (range: keyof typeof ranges, number: number): string =>
  `${ranges[range]} ${String(number % 1000).padStart(3, '0')}`;
