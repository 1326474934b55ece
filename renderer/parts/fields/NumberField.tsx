import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

/** A number or nothing; decimals are written with a comma. */
export const NumberField = ({
  name,
  ...props
}: { readonly name: string } & Omit<NumberInputProps, 'value' | 'onChange' | 'name'>) => {
  const field = useRecordField<number | null>(name);
  return (
    <NumberInput
      decimalSeparator=","
      thousandSeparator="."
      allowNegative={false}
      allowDecimal={false}
      hideControls
      wrapperProps={{ 'data-field': name }}
      {...props}
      value={field.value ?? ''}
      readOnly={field.locked}
      onChange={(value) => field.set(typeof value === 'number' ? value : null)}
      onBlur={field.flush}
    />
  );
};
