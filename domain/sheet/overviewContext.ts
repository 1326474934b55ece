import type { Day } from '../calendar/day.ts';
import type { Settings } from '../settings/settingsSchema.ts';

/** What every overview is planned from, beside the records and what the user chose. */
export type OverviewContext = Pick<
  Settings,
  'nameOrder' | 'guardianAdvice' | 'practice' | 'smallCell'
> & { readonly today: Day };

/** The context an overview has on a day. */
export const overviewContext = (
  { nameOrder, guardianAdvice, practice, smallCell }: Settings,
  today: Day,
): OverviewContext => ({ nameOrder, guardianAdvice, practice, smallCell, today });
