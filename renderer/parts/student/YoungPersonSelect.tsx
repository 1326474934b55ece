import { Select, type ComboboxItem, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { compareNames } from '../../../domain/person/compareNames.ts';
import { foldForSearch } from '../../../domain/person/foldForSearch.ts';
import { searchTest } from '../../../domain/person/matchesSearch.ts';
import { listName } from '../../../domain/person/personName.ts';
import { classOf } from '../../../domain/school/classOf.ts';
import { currentEnrolments } from '../../../domain/school/enrolmentOn.ts';
import { useSettings, useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';

/** Chooses a young person by typing any part of the name or the class. */
export const YoungPersonSelect = ({
  value,
  onId,
  ...props
}: {
  readonly value: string | null;
  readonly onId: (id: string | null) => void;
} & Omit<SelectProps, 'data' | 'value' | 'onChange'>) => {
  const today = useToday();
  const { nameOrder } = useSettings();
  const options = useView(
    ['student', 'enrolment'],
    (data): readonly ComboboxItem[] => {
      const enrolments = currentEnrolments(Object.values(data.enrolment), today);
      return Object.values(data.student)
        .sort(compareNames(nameOrder))
        .map((student) => ({
          value: student.id,
          label: [listName(student), classOf(enrolments.get(student.id))]
            .filter(Boolean)
            .join(' · '),
        }));
    },
    [today, nameOrder],
  );
  const folded = useMemo(
    () => new Map(options.map(({ value: id, label }) => [id, foldForSearch(label)])),
    [options],
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
      filter={({ options: all, search, limit }) => {
        const matches = searchTest(search);
        return all
          .filter((option) => 'value' in option && matches(folded.get(option.value) ?? ''))
          .slice(0, limit);
      }}
    />
  );
};
