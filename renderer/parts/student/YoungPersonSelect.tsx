import { Select, type ComboboxItem, type SelectProps } from '@mantine/core';
import { compareNames } from '../../../domain/person/compareNames.ts';
import { foldedFilter } from '../foldedFilter.ts';
import { listName } from '../../../domain/person/personName.ts';
import { classOf } from '../../../domain/school/classOf.ts';
import { currentEnrolments } from '../../../domain/school/enrolmentOn.ts';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';

/** Chooses a young person by typing any part of the name, the class or the case number. */
export const YoungPersonSelect = ({
  value,
  onId,
  openOnly = false,
  ...props
}: {
  readonly value: string | null;
  readonly onId: (id: string | null) => void;
  /** Leaves out those whose file is closed. */
  readonly openOnly?: boolean;
} & Omit<SelectProps, 'data' | 'value' | 'onChange'>) => {
  const today = useToday();
  const { nameOrder } = useSettings();
  const options = useView(
    ['student', 'enrolment'],
    (data): readonly ComboboxItem[] => {
      const enrolments = currentEnrolments(Object.values(data.enrolment), today);
      return Object.values(data.student)
        .filter(({ status }) => !openOnly || status !== 'abgeschlossen')
        .sort(compareNames(nameOrder))
        .map((student) => ({
          value: student.id,
          label: [listName(student), classOf(enrolments.get(student.id)), student.caseNumber]
            .filter(Boolean)
            .join(' · '),
        }));
    },
    [today, nameOrder, openOnly],
  );
  return (
    <Select
      searchable
      clearable
      limit={50}
      placeholder="Name eintippen"
      nothingFoundMessage="Dazu ist niemand eingetragen."
      {...props}
      data={options}
      value={value}
      onChange={onId}
      filter={foldedFilter}
    />
  );
};
