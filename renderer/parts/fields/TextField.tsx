import { Textarea, type TextareaProps } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

/** Running text of the surrounding record; it grows with what is typed. */
export const TextField = ({ name, ...props }: { readonly name: string } & TextareaProps) => {
  const field = useRecordField<string>(name);
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={16}
      wrapperProps={{ 'data-field': name }}
      {...props}
      value={field.value}
      readOnly={field.locked}
      maxLength={100_000}
      onChange={(event) => field.set(event.currentTarget.value)}
      onBlur={field.flush}
    />
  );
};
