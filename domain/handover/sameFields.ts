import { fieldCodes, type FieldCode } from './fieldCatalogue.ts';

/** Whether two choices tick the same fields, in whatever order. */
export const sameFields = (one: readonly FieldCode[], other: readonly FieldCode[]): boolean =>
  fieldCodes.every((code) => one.includes(code) === other.includes(code));
