import { Select, type SelectProps } from '@mantine/core';
import { useRecordField } from '../../parts/RecordForm.tsx';

/** A number of the surrounding record, chosen from a few that make sense; another stored number stays in the list. */
export const NumberChoiceField = ({
  name,
  choices,
  words,
  ...props
}: {
  readonly name: string;
  readonly choices: readonly number[];
  /** How a number is written. */
  readonly words: (value: number) => string;
} & Omit<SelectProps, 'data' | 'value' | 'onChange' | 'name'>) => {
  const field = useRecordField<number>(name);
  const all = [...new Set([...choices, field.value])].toSorted((one, other) => one - other);
  return (
    <Select
      {...props}
      allowDeselect={false}
      data={all.map((value) => ({ value: String(value), label: words(value) }))}
      value={String(field.value)}
      readOnly={field.locked}
      onChange={(value) => {
        if (value === null) return;
        field.set(Number(value));
        field.flush();
      }}
    />
  );
};
