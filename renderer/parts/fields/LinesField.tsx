import { TagsInput, type TagsInputProps } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

/** Several short texts, each ended with Enter. */
export const LinesField = ({
  name,
  ...props
}: { readonly name: string } & Omit<TagsInputProps, 'value' | 'onChange' | 'name'>) => {
  const field = useRecordField<readonly string[]>(name);
  return (
    <TagsInput
      acceptValueOnBlur
      wrapperProps={{ 'data-field': name }}
      {...props}
      value={[...field.value]}
      readOnly={field.locked}
      onChange={(value) => field.set(value)}
      onBlur={field.flush}
    />
  );
};
