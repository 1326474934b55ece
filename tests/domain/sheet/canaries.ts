import type { VaultData } from '../../../domain/record/vaultData.ts';

const codes =
  /^(id|kind|code|status|form|state|custody|role|salutation|document|format|partnerKind|basis|overrideBasis|channel|answer|chamber|size)$|Id$|At$|^at$/;

type TextOf = (collection: string, field: string) => string;

/** Every free text of every record replaced by a word that tells where it came from. */
export const withCanaries = (data: VaultData): VaultData =>
  withTexts(data, (collection, field) => `canary-${collection}-${field}`);

/** Every free text of every record replaced by another. */
export const withTexts = (data: VaultData, textOf: TextOf): VaultData =>
  Object.fromEntries(
    Object.entries(data).map(([collection, records]) => [
      collection,
      Object.fromEntries(
        Object.entries(records as Record<string, object>).map(([id, record]) => [
          id,
          mark(record, (field) => textOf(collection, field)),
        ]),
      ),
    ]),
  ) as VaultData;

const mark = (record: object, textOf: (field: string) => string): object =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]: [string, unknown]) => {
      const canary = textOf(field);
      if (field === 'wishes') return [field, [{ occupation: canary, field: canary }]];
      if (Array.isArray(value))
        return [field, field === 'groups' || field === 'weekdays' ? value : [canary]];
      if (typeof value !== 'string' || codes.test(field) || /^\d{4}-/.test(value))
        return [field, value];
      return [field, field === 'schoolYear' ? value : canary];
    }),
  );
