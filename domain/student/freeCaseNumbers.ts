import type { VaultData } from '../record/vaultData.ts';

/**
 * A case number as it is written.
 *
 * @example caseNumberOf(147) // 'F-0147'
 */
export const caseNumberOf = (number: number): string => `F-${String(number).padStart(4, '0')}`;

/** Gives one free number after the other from the first on; those that are taken are passed over. */
export const freeCaseNumbers = (students: VaultData['student'], first: number): (() => number) => {
  const taken = new Set(Object.values(students).map(({ caseNumber }) => caseNumber));
  let next = first;
  return () => {
    while (taken.has(caseNumberOf(next))) next += 1;
    next += 1;
    return next - 1;
  };
};
