import { TextInput, type TextInputProps } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

/** A line of text of the surrounding record. */
export const LineField = ({ name, ...props }: { readonly name: string } & TextInputProps) => {
  const field = useRecordField<string>(name);
  return (
    <TextInput
      wrapperProps={{ 'data-field': name }}
      {...props}
      value={field.value}
      readOnly={field.locked}
      maxLength={500}
      onChange={(event) => field.set(event.currentTarget.value)}
      onBlur={field.flush}
    />
  );
};
