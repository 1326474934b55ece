import type { ComponentProps } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import { DayInput } from '../DayInput.tsx';
import { useRecordField } from '../RecordForm.tsx';

/** A day of the surrounding record. */
export const DayField = ({
  name,
  ...props
}: { readonly name: string } & Omit<
  ComponentProps<typeof DayInput>,
  'value' | 'onDay' | 'name'
>) => {
  const field = useRecordField<Day | null>(name);
  return (
    <DayInput
      withAsterisk={false}
      wrapperProps={{ 'data-field': name }}
      {...props}
      value={field.value}
      readOnly={field.locked}
      onDay={field.set}
      onBlur={field.flush}
    />
  );
};
