import { Input, SegmentedControl } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

const codeOf = (value: boolean | null): string => (value === null ? 'unset' : value ? 'yes' : 'no');

/** Yes, no, or "nicht erfasst". */
export const YesNoField = ({ name, label }: { readonly name: string; readonly label: string }) => {
  const field = useRecordField<boolean | null>(name);
  return (
    <Input.Wrapper label={label} labelElement="div" data-field={name}>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label={label}
        readOnly={field.locked}
        value={codeOf(field.value)}
        data={[
          { value: 'yes', label: 'ja' },
          { value: 'no', label: 'nein' },
          { value: 'unset', label: 'nicht erfasst' },
        ]}
        onChange={(value) => {
          field.set(value === 'unset' ? null : value === 'yes');
          field.flush();
        }}
      />
    </Input.Wrapper>
  );
};
