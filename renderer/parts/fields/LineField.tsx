import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { doubtOf } from '../../../domain/person/doubtOf.ts';
import { useRecordField } from '../RecordForm.tsx';

/** Where a sentence about what was written stands: under it. */
const below: Pick<TextInputProps, 'inputWrapperOrder'> = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
};

/** A line of text of the surrounding record; what looks mistyped in it is said once the field is left. */
export const LineField = ({ name, ...props }: { readonly name: string } & TextInputProps) => {
  const field = useRecordField<string>(name);
  const [writing, setWriting] = useState(false);
  const doubt = writing ? null : doubtOf(name, field.value);
  const said =
    doubt === null ? {} : { description: doubt, descriptionProps: { c: 'bright' }, ...below };
  return (
    <TextInput
      wrapperProps={{ 'data-field': name }}
      {...props}
      {...said}
      value={field.value}
      readOnly={field.locked}
      maxLength={500}
      onChange={(event) => field.set(event.currentTarget.value)}
      onFocus={() => setWriting(true)}
      onBlur={() => {
        setWriting(false);
        field.flush();
      }}
    />
  );
};
