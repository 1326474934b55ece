import type { Collection } from '../../../../domain/record/recordSchemas.ts';
import { referencedBy } from '../../../../domain/record/references.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

const nouns = {
  placement: ['ein Praktikum', 'Praktika'],
  companyContact: ['eine Ansprechperson', 'Ansprechpersonen'],
  companyEvent: ['ein Kontakt', 'Kontakte'],
  followUp: ['eine Wiedervorlage', 'Wiedervorlagen'],
  destination: ['ein Anschluss', 'Anschlüsse'],
  partnership: ['eine Kooperation', 'Kooperationen'],
} as const satisfies Partial<Record<Collection, readonly [string, string]>>;

type Moving = keyof typeof nouns;

/**
 * What moves when a company goes into another, as a sentence.
 *
 * @example movedWords(data, 'c1') // 'Es ziehen um: 3 Praktika, eine Ansprechperson.'
 */
export const movedWords = (data: Pick<VaultData, Moving>, companyId: string): string => {
  const counts = (Object.keys(nouns) as Moving[]).flatMap((name) => {
    const count = Object.values<object>(data[name]).filter((record) =>
      referencedBy(name, record).some(
        ({ collection, id }) => collection === 'company' && id === companyId,
      ),
    ).length;
    const [one, many] = nouns[name];
    return count === 0 ? [] : [count === 1 ? one : `${count} ${many}`];
  });
  return counts.length === 0
    ? 'An dem Eintrag, der aufgeht, hängt sonst nichts.'
    : `Es ziehen um: ${counts.join(', ')}.`;
};
