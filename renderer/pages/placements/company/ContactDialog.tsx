import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { contactName } from '../../../../domain/company/contactName.ts';
import type { CompanyContact } from '../../../../domain/company/companySchemas.ts';
import { drop } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { salutationLabels } from '../../../../domain/student/lists.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { FormModal } from '../../../parts/FormModal.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { flushPending } from '../../../state/pending.ts';
import { useRecord, useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { save, saveWithUndo } from '../../../state/save.tsx';

/** The dialog in which a contact person is edited; one that stays empty goes when it closes. */
export const ContactDialog = ({
  id,
  onClose,
}: {
  readonly id: string | null;
  readonly onClose: () => void;
}) => {
  const replica = useReplica();
  const contact = useRecord('companyContact', id);
  const close = async (): Promise<void> => {
    await flushPending();
    const now = id === null ? undefined : replica.data.companyContact[id];
    if (now !== undefined && isBlank(now) && !isUsed(replica.data, now.id)) {
      await save('Leere Ansprechperson entfernt', [drop('companyContact', now.id)]);
    }
    onClose();
  };
  return (
    <FormModal opened={contact !== undefined} onClose={() => void close()} title="Ansprechperson">
      {contact === undefined ? null : (
        <RecordForm collection="companyContact" record={contact} action="Ansprechperson geändert">
          <ContactFields contact={contact} onDone={() => void close()} onDeleted={onClose} />
        </RecordForm>
      )}
    </FormModal>
  );
};

const ContactFields = ({
  contact,
  onDone,
  onDeleted,
}: {
  readonly contact: CompanyContact;
  readonly onDone: () => void;
  readonly onDeleted: () => void;
}) => {
  const used = useView(['placement', 'partnership'], (data) => isUsed(data, contact.id), [
    contact.id,
  ]);
  const remove = async (): Promise<void> => {
    await flushPending();
    const done = await saveWithUndo('Ansprechperson gelöscht', [
      drop('companyContact', contact.id),
    ]);
    if (done) onDeleted();
  };
  return (
    <Stack gap="sm">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <CodeField name="salutation" label="Anrede" labels={salutationLabels} required />
        <LineField name="title" label="Titel" />
        <LineField name="givenName" label="Vorname" />
        <LineField name="familyName" label="Nachname" />
        <LineField name="role" label="Funktion" />
        <LineField name="phone" label="Telefon" />
      </SimpleGrid>
      <LineField name="email" label="E-Mail" />
      <SwitchField name="active" label="Arbeitet noch dort" />
      {used ? (
        <Text size="sm" c="dimmed">
          Diese Person ist in einem Praktikum oder einer Kooperation eingetragen und bleibt deshalb
          lesbar. Arbeitet sie nicht mehr dort, stellen Sie das oben um.
        </Text>
      ) : null}
      <Group justify="space-between" mt="xs">
        <Button variant="subtle" color="gray" disabled={used} onClick={() => void remove()}>
          Löschen
        </Button>
        <Button onClick={onDone}>Fertig</Button>
      </Group>
    </Stack>
  );
};

const isBlank = (contact: CompanyContact): boolean =>
  [contactName(contact), contact.role, contact.phone, contact.email].every((part) => part === '');

const isUsed = (
  { placement, partnership }: Pick<VaultData, 'placement' | 'partnership'>,
  id: string,
): boolean =>
  Object.values(placement).some(({ contactId }) => contactId === id) ||
  Object.values(partnership).some(({ companyContactId }) => companyContactId === id);
