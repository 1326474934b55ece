import { foldForSearch } from '../person/foldForSearch.ts';
import type { Finding } from './blockers.ts';
import type { Gate } from './gate.ts';
import type { HandoverCase } from './handoverCase.ts';

/**
 * A word of warning when a consent that carries the handover names a function at the institution, and the person
 * addressed has another. Functions are free words, so the professional judges whether the same is meant.
 */
export const functionFindings = (
  { consents, partner, person }: HandoverCase,
  { consentIds }: Pick<Gate, 'consentIds'>,
): readonly Finding[] => {
  if (partner === null || person === null) return [];
  const carrying = consents.filter(({ id }) => consentIds.includes(id));
  const named = carrying.flatMap(({ recipients }) => {
    const here = recipients.filter(({ partnerId }) => partnerId === partner.id);
    return here.some(({ personId }) => personId === person.id) ? [] : here;
  });
  const foreign = named.find(
    (entry) => entry.function.trim() !== '' && !isSame(entry.function, person.function),
  );
  if (foreign === undefined) return [];
  const text = `Die Einwilligung nennt bei dieser Stelle „${foreign.function.trim()}“. Prüfen Sie, ob die angesprochene Person gemeint ist.`;
  return [{ severity: 'warn', text, jump: 'recipient' }];
};

const isSame = (one: string, other: string): boolean => foldForSearch(one) === foldForSearch(other);
