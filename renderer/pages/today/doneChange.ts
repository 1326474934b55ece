import type { Day } from '../../../domain/calendar/day.ts';
import type { TodayItem } from '../../../domain/followUp/todayItem.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';

/** What ticks an item off, and how undo calls it; null for items that are done elsewhere. */
export const doneChange = (
  data: Pick<VaultData, 'followUp' | 'agreement'>,
  item: TodayItem,
  today: Day,
): { readonly action: string; readonly change: Change } | null => {
  if (item.reason === 'followUp') {
    const followUp = data.followUp[item.recordId];
    if (followUp === undefined) return null;
    return {
      action: 'Wiedervorlage erledigt',
      change: put('followUp', { ...followUp, doneOn: today }),
    };
  }
  if (item.reason !== 'agreement') return null;
  const agreement = data.agreement[item.recordId];
  if (agreement === undefined) return null;
  return {
    action: 'Vereinbarung erledigt',
    change: put('agreement', { ...agreement, doneOn: today }),
  };
};
