import type { TodayItem } from '../../../domain/followUp/todayItem.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import {
  companyPath,
  handoverPath,
  partnershipPath,
  placementPath,
  studentPath,
} from '../../frame/routes.ts';

/** Where an item is taken care of; null when it is done with in the list itself. */
export const itemPath = (item: TodayItem, followUps: VaultData['followUp']): string | null => {
  switch (item.reason) {
    case 'followUp':
      return followUpPath(followUps[item.recordId], item.studentId);
    case 'answer':
    case 'correction':
      return handoverPath(item.recordId);
    case 'place':
      return placementPath(item.recordId);
    case 'partnershipEnds':
      return partnershipPath(item.recordId);
    case 'consentEnds':
    case 'comesOfAge':
    case 'formOut':
      return item.studentId === null ? null : studentPath(item.studentId, 'einwilligungen');
    case 'agreement':
    case 'silence':
      return item.studentId === null ? null : studentPath(item.studentId);
    case 'deadline':
      return null;
  }
};

const followUpPath = (
  followUp: VaultData['followUp'][string] | undefined,
  studentId: string | null,
): string | null => {
  const handoverId = followUp?.handoverId ?? null;
  if (handoverId !== null) return handoverPath(handoverId);
  if (studentId !== null) return studentPath(studentId);
  const companyId = followUp?.companyId ?? null;
  return companyId === null ? null : companyPath(companyId);
};
