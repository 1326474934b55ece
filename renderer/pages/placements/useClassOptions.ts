import type { ComboboxItem } from '@mantine/core';
import type { ClassRef } from '../../../domain/placement/planClass.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { currentEnrolments } from '../../../domain/school/enrolmentOn.ts';
import { useView } from '../../state/ReplicaContext.tsx';

/** A class of a list of choices. */
export type ClassOption = ComboboxItem & ClassRef;

const collator = new Intl.Collator('de', { numeric: true });

/** The classes young people are in on a day; those of the schools one works at come first. */
export const useClassOptions = (on: Day): readonly ClassOption[] =>
  useView(
    ['enrolment', 'school'],
    ({ enrolment, school }) => {
      const options = new Map<string, ClassOption>();
      for (const { schoolId, className } of currentEnrolments(
        Object.values(enrolment),
        on,
      ).values()) {
        if (className === '') continue;
        const at = school[schoolId];
        const value = `${schoolId} ${className}`;
        const label = `${className}, ${at?.shortName || at?.name || 'Schule'}`;
        options.set(value, { value, label, schoolId, className });
      }
      return [...options.values()].sort(
        (one, other) =>
          Number(school[other.schoolId]?.mine === true) -
            Number(school[one.schoolId]?.mine === true) ||
          collator.compare(one.className, other.className),
      );
    },
    [on],
  );
