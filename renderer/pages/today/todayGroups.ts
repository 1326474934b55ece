import type { TodayItem, TodayReason } from '../../../domain/followUp/todayItem.ts';

/** Items of one reason, in the order of their urgency. */
export type TodayGroup = { readonly reason: TodayReason; readonly items: readonly TodayItem[] };

const order: readonly TodayReason[] = [
  'followUp',
  'agreement',
  'answer',
  'correction',
  'place',
  'deadline',
  'consentEnds',
  'comesOfAge',
  'formOut',
  'partnershipEnds',
  'silence',
];

/** The items of the page Heute by reason; reasons without items are left out. */
export const todayGroups = (items: readonly TodayItem[]): readonly TodayGroup[] =>
  order
    .map((reason) => ({ reason, items: items.filter((item) => item.reason === reason) }))
    .filter((group) => group.items.length > 0);
