import { ActionIcon, Button, Group, Stack, Text, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { contactName } from '../../../../domain/company/contactName.ts';
import type { CompanyContact } from '../../../../domain/company/companySchemas.ts';
import { newCompanyContact } from '../../../../domain/company/newCompany.ts';
import { put } from '../../../../domain/record/change.ts';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { save } from '../../../state/save.tsx';
import { newId } from '../../../state/today.ts';
import { Section } from '../../../parts/Section.tsx';
import { ContactDialog } from './ContactDialog.tsx';

/** The persons to talk to at a company; who has left stays readable. */
export const ContactsSection = ({ companyId }: { readonly companyId: string }) => {
  const [edited, setEdited] = useState<string | null>(null);
  const contacts = useView(
    ['companyContact'],
    ({ companyContact }) =>
      Object.values(companyContact)
        .filter((contact) => contact.companyId === companyId)
        .sort(
          (one, other) =>
            Number(other.active) - Number(one.active) ||
            one.familyName.localeCompare(other.familyName, 'de'),
        ),
    [companyId],
  );
  const add = async (): Promise<void> => {
    const id = newId();
    const contact = newCompanyContact({ id, companyId });
    if (await save('Ansprechperson angelegt', [put('companyContact', contact)])) setEdited(id);
  };
  return (
    <Section
      title="Ansprechpersonen"
      beside={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => void add()}
        >
          Ansprechperson
        </Button>
      }
    >
      {contacts.length === 0 ? (
        <Text size="sm" c="dimmed">
          Noch niemand eingetragen. Tragen Sie ein, wer sich im Betrieb um Praktika kümmert.
        </Text>
      ) : (
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {contacts.map((contact) => (
            <ContactItem key={contact.id} contact={contact} onEdit={() => setEdited(contact.id)} />
          ))}
        </Stack>
      )}
      <ContactDialog id={edited} onClose={() => setEdited(null)} />
    </Section>
  );
};

const ContactItem = ({
  contact,
  onEdit,
}: {
  readonly contact: CompanyContact;
  readonly onEdit: () => void;
}) => {
  const name = contactName(contact) || 'ohne Namen';
  const ways = [contact.phone, contact.email].filter(Boolean).join(' · ');
  return (
    <Group component="li" justify="space-between" wrap="nowrap" align="flex-start">
      <div>
        <Group gap={6}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          {contact.active ? null : <StatusBadge tone="neutral">nicht mehr dort</StatusBadge>}
        </Group>
        {contact.role === '' ? null : <Text size="sm">{contact.role}</Text>}
        {ways === '' ? null : (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {ways}
          </Text>
        )}
      </div>
      <Tooltip label="Bearbeiten">
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${name} bearbeiten`}
          onClick={onEdit}
        >
          <IconPencil size={18} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
};
