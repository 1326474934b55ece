import type { VaultData } from '../../../domain/record/vaultData.ts';

const codes =
  /^(id|kind|code|status|form|state|custody|role|salutation|document|format|partnerKind|basis|overrideBasis|channel|answer|chamber|size)$|Id$|At$|^at$/;

/** Every free text of every record replaced by a word that tells where it came from. */
export const withCanaries = (data: VaultData): VaultData =>
  Object.fromEntries(
    Object.entries(data).map(([collection, records]) => [
      collection,
      Object.fromEntries(
        Object.entries(records as Record<string, object>).map(([id, record]) => [
          id,
          mark(collection, record),
        ]),
      ),
    ]),
  ) as VaultData;

const mark = (collection: string, record: object): object =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]: [string, unknown]) => {
      const canary = `canary-${collection}-${field}`;
      if (field === 'wishes') return [field, [{ occupation: canary, field: canary }]];
      if (Array.isArray(value))
        return [field, field === 'groups' || field === 'weekdays' ? value : [canary]];
      if (typeof value !== 'string' || codes.test(field) || /^\d{4}-/.test(value))
        return [field, value];
      return [field, field === 'schoolYear' ? value : canary];
    }),
  );
