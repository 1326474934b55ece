import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRecordField } from '../../../parts/RecordForm.tsx';

/** The name of an own preset; it is kept once it is a name, an empty one leaves the name that stood there. */
export const NameField = () => {
  const field = useRecordField<string>('label');
  const [empty, setEmpty] = useState(false);
  return (
    <TextInput
      label="Name"
      maxLength={500}
      value={empty ? '' : field.value}
      error={empty ? 'Ein Preset braucht einen Namen. Bis dahin behält es den alten.' : null}
      onChange={(event) => {
        const name = event.currentTarget.value;
        setEmpty(name.trim() === '');
        if (name.trim() !== '') field.set(name);
      }}
      onBlur={() => {
        setEmpty(false);
        field.flush();
      }}
    />
  );
};
