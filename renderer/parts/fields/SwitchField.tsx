import { Switch, type SwitchProps } from '@mantine/core';
import { useRecordField } from '../RecordForm.tsx';

/** On or off. */
export const SwitchField = ({ name, ...props }: { readonly name: string } & SwitchProps) => {
  const field = useRecordField<boolean>(name);
  return (
    <Switch
      wrapperProps={{ 'data-field': name }}
      {...props}
      checked={field.value}
      disabled={field.locked}
      onChange={(event) => {
        field.set(event.currentTarget.checked);
        field.flush();
      }}
    />
  );
};
