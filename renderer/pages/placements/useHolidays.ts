import type { Period } from '../../../domain/calendar/schoolDaysBetween.ts';
import { useView } from '../../state/ReplicaContext.tsx';

/** The holidays of all school years there are. */
export const useHolidays = (): readonly Period[] =>
  useView(['schoolYear'], ({ schoolYear }) =>
    Object.values(schoolYear).flatMap(({ holidays }) => holidays),
  );
