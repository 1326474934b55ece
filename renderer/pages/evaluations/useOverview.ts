import type { SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import type { Collection } from '../../../domain/record/recordSchemas.ts';
import { overviewContext } from '../../../domain/sheet/overviewContext.ts';
import { showOverview } from '../../../domain/sheet/overviews.ts';
import type { ShownOverview } from '../../../domain/sheet/shownOverview.ts';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';
import { offeredSchoolYears } from './offeredSchoolYears.ts';
import type { OverviewChoice } from './overviewKinds.ts';

/** The overview of a choice, and the school years there are to choose from. */
export type Overview = ShownOverview & { readonly schoolYears: readonly SchoolYearName[] };

/** Every collection an overview reads. */
const sources = [
  'student',
  'enrolment',
  'school',
  'destination',
  'followUp',
  'consent',
  'handover',
  'disclosure',
  'reducedDisclosure',
  'partner',
  'company',
  'companyContact',
  'placement',
  'participation',
  'guardian',
] as const satisfies readonly Collection[];

/** Computes the overview from the replica, with the same plan the file is written from. */
export const useOverview = (choice: OverviewChoice): Overview => {
  const today = useToday();
  const settings = useSettings();
  return useView(
    sources,
    (data) => ({
      ...showOverview(data, choice, overviewContext(settings, today)),
      schoolYears: offeredSchoolYears(
        { students: Object.values(data.student), enrolments: Object.values(data.enrolment) },
        today,
      ),
    }),
    [JSON.stringify(choice), settings, today],
  );
};
