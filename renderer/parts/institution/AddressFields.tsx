import { Group } from '@mantine/core';
import { LineField } from '../fields/LineField.tsx';

/** Street and town of the surrounding record. */
export const AddressFields = () => (
  <>
    <Group gap="sm" wrap="nowrap" align="flex-end">
      <LineField name="street" label="Straße" flex={1} />
      <LineField name="houseNumber" label="Hausnummer" w={110} />
    </Group>
    <Group gap="sm" wrap="nowrap" align="flex-end">
      <LineField name="postcode" label="Postleitzahl" w={110} />
      <LineField name="town" label="Ort" flex={1} />
    </Group>
  </>
);
