import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

/** Several codes of a labelled list. */
export const CodesField = ({
  name,
  labels,
  ...props
}: {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
} & Omit<MultiSelectProps, 'data' | 'value' | 'onChange' | 'name'>) => {
  const field = useRecordField<readonly string[]>(name);
  return (
    <MultiSelect
      searchable
      nothingFoundMessage="Dazu gibt es keinen Eintrag."
      wrapperProps={{ 'data-field': name }}
      {...props}
      data={Object.entries(labels).map(([value, label]) => ({ value, label }))}
      value={[...field.value]}
      readOnly={field.locked}
      onChange={(value) => {
        field.set(value);
        field.flush();
      }}
    />
  );
};
