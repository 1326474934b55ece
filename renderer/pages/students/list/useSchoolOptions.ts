import { useView } from '../../../state/ReplicaContext.tsx';

const collator = new Intl.Collator('de', { numeric: true });

/** All schools as options, one's own first. */
export const useSchoolOptions = (): { readonly value: string; readonly label: string }[] =>
  useView(['school'], (data) =>
    Object.values(data.school)
      .sort((one, other) =>
        one.mine === other.mine ? collator.compare(one.name, other.name) : one.mine ? -1 : 1,
      )
      .map(({ id, name }) => ({ value: id, label: name })),
  );

/** Classes known of a school: one's own, and those attended by somebody. */
export const useClassNames = (schoolId: string | null): readonly string[] =>
  useView(
    ['school', 'enrolment'],
    (data) => {
      const names = new Set(data.school[schoolId ?? '']?.myClasses ?? []);
      for (const enrolment of Object.values(data.enrolment))
        if (enrolment.schoolId === schoolId && enrolment.className !== '')
          names.add(enrolment.className);
      return [...names].sort(collator.compare);
    },
    [schoolId],
  );
