import type { z } from 'zod';
import { schoolYearLabel } from '../calendar/schoolYear.ts';
import { leaversOf, type OverviewData } from './leavers.ts';
import type { transitionChoiceSchema } from './listChoice.ts';
import { listOverview } from './listOverview.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { ShownOverview } from './shownOverview.ts';
import { withChart } from './tableChart.ts';
import { transitionColumns } from './transitionColumns.ts';
import { allLeavers, byStatus, groupCounts } from './transitionCounts.ts';

/** What the overview is made from, beside the records. */
export type TransitionOptions = Readonly<z.infer<typeof transitionChoiceSchema>> & OverviewContext;

/**
 * The overview "Übergangsübersicht Abgangsjahrgang": numbers on the first sheet, one line per leaver
 * on the second. It reads school data only (tiers A and B), never notes or anything entrusted.
 */
export const transitionOverview = (data: OverviewData, options: TransitionOptions): ShownOverview =>
  listOverview(
    {
      title: `Übergangsübersicht Abgangsjahrgang ${options.schoolYear}`,
      fileStem: 'Uebergangsuebersicht',
      listName: 'Jugendliche',
      audience: 'nur für das Team Berufliche Orientierung der Schule und die Leitstelle',
      whenEmpty: 'Für diese Auswahl ist niemand erfasst.',
      columns: transitionColumns,
      unit: 'Personen',
      countedBy: [byStatus],
      total: allLeavers,
      furtherCounts: (leavers, smallCell) => [
        withChart(groupCounts(leavers, smallCell), ['planned', 'actual']),
      ],
    },
    {
      data,
      lines: leaversOf(data, options.schoolYear, options),
      options,
      filter: [`Abgang im ${schoolYearLabel(options.schoolYear)}`],
    },
  );
