import { Select, type SelectProps } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

/** One code of a labelled list; null is "nicht erfasst" unless the field is `required`. */
export const CodeField = ({
  name,
  labels,
  ...props
}: {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
} & Omit<SelectProps, 'data' | 'value' | 'onChange' | 'name'>) => {
  const field = useRecordField<string | null>(name);
  return (
    <Select
      placeholder="nicht erfasst"
      searchable={Object.keys(labels).length > 7}
      nothingFoundMessage="Dazu gibt es keinen Eintrag."
      clearable={props.required !== true}
      allowDeselect={props.required !== true}
      // What can never be emptied needs no star.
      withAsterisk={false}
      wrapperProps={{ 'data-field': name }}
      {...props}
      data={Object.entries(labels).map(([value, label]) => ({ value, label }))}
      value={field.value}
      readOnly={field.locked}
      onChange={(value) => {
        field.set(value);
        field.flush();
      }}
    />
  );
};
