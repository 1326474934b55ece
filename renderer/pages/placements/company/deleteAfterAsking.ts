import type { Company } from '../../../../domain/company/companySchemas.ts';
import { deleteCompany, type CompanyUse } from '../../../../domain/company/deleteCompany.ts';
import { put } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { confirm } from '../../../parts/confirm.tsx';
import { save, saveWithUndo } from '../../../state/save.tsx';

/**
 * Deletes a company after asking; one that young people's records still name can be blocked instead.
 * True when it is gone.
 */
export const deleteAfterAsking = async (data: VaultData, company: Company): Promise<boolean> => {
  const changes = deleteCompany(data, company.id);
  if (!changes.ok) {
    await offerToBlock(company, changes.failure);
    return false;
  }
  const yes = await confirm({
    title: 'Betrieb löschen',
    text: `„${company.name}“ wird mit allen Ansprechpersonen, dem Kontaktverlauf und den Wiedervorlagen zu diesem Betrieb gelöscht.`,
    yes: 'Betrieb löschen',
    danger: true,
  });
  return yes && saveWithUndo('Betrieb gelöscht', changes.value);
};

const offerToBlock = async (company: Company, use: CompanyUse): Promise<void> => {
  const text = `„${company.name}“ wird noch gebraucht: ${wordsFor(use)}. Er kann deshalb nicht gelöscht werden.`;
  if (company.blocked) {
    await confirm({ title: 'Dieser Betrieb bleibt erhalten', text, yes: 'Verstanden' });
    return;
  }
  const block = await confirm({
    title: 'Dieser Betrieb bleibt erhalten',
    text: `${text} Sie können ihn stattdessen für neue Praktika sperren.`,
    yes: 'Stattdessen sperren',
  });
  if (block) await save('Betrieb gesperrt', [put('company', { ...company, blocked: true })]);
};

const wordsFor = ({ placements, destinations, partnerships }: CompanyUse): string =>
  [
    counted(placements, 'ein Praktikum', 'Praktika'),
    counted(destinations, 'ein Anschluss', 'Anschlüsse'),
    counted(partnerships, 'eine Kooperation', 'Kooperationen'),
  ]
    .filter(Boolean)
    .join(', ');

const counted = (count: number, one: string, many: string): string => {
  if (count === 0) return '';
  return count === 1 ? one : `${count} ${many}`;
};
