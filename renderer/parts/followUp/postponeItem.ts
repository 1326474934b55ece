import type { Day } from '../../../domain/calendar/day.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import type { Agreement, FollowUp } from '../../../domain/followUp/followUpSchemas.ts';
import { put } from '../../../domain/record/change.ts';
import { saveWithUndo } from '../../state/save.tsx';

/** Something a person is to be reminded of: a follow-up or an agreement. */
export type OpenItem =
  | { readonly kind: 'followUp'; readonly record: FollowUp }
  | { readonly kind: 'agreement'; readonly record: Agreement };

/** Puts an open item off to another day; undo brings it back. */
export const postponeItem = (item: OpenItem, day: Day): void => {
  const change =
    item.kind === 'followUp'
      ? put('followUp', { ...item.record, dueOn: day })
      : put('agreement', { ...item.record, until: day });
  const name = item.kind === 'followUp' ? 'Wiedervorlage' : 'Vereinbarung';
  void saveWithUndo(`${name} auf ${formatDay(day)} verschoben`, [change]);
};
