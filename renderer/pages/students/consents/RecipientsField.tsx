import {
  ActionIcon,
  Fieldset,
  Group,
  Select,
  Stack,
  Text,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import type { Partner } from '../../../../domain/partner/partnerSchemas.ts';
import { usePartnerOptions, usePersonOptions } from '../../../parts/student/usePartnerOptions.ts';
import { useView } from '../../../state/ReplicaContext.tsx';

/** A recipient as it is being chosen. */
export type DraftRecipient = Readonly<Consent['recipients'][number]>;

/** The recipients of a consent: each an institution, and a person or function there. */
export const RecipientsField = ({
  value,
  onChange,
}: {
  readonly value: readonly DraftRecipient[];
  readonly onChange: (recipients: readonly DraftRecipient[]) => void;
}) => {
  const partners = usePartnerOptions({ withGroups: true });
  const records = useView(['partner'], (data) => data.partner);
  const add = (ids: readonly string[]): void =>
    onChange([...value, ...ids.map((partnerId) => ({ partnerId, personId: null, function: '' }))]);
  return (
    <Fieldset legend="Empfänger" p="sm">
      <Stack gap="xs">
        {partners.length === 0 ? (
          <Text size="sm">Legen Sie die Stellen zuerst in den Einstellungen an.</Text>
        ) : null}
        {value.map((recipient, at) => (
          // Recipients have no id; their place in the list is what tells them apart.
          <RecipientRow
            key={at}
            place={at + 1}
            recipient={recipient}
            partners={partners}
            onChange={(next) =>
              onChange(value.map((other, index) => (index === at ? next : other)))
            }
            onRemove={() => onChange(value.filter((_, index) => index !== at))}
          />
        ))}
        <AddRecipient
          partners={partners}
          onAdd={(partnerId) => add(addressees(records[partnerId], value))}
        />
      </Stack>
    </Fieldset>
  );
};

/** The Jugendberufsagentur is an alliance and no recipient: choosing it adds its members that are not named yet. */
const addressees = (
  partner: Partner | undefined,
  named: readonly DraftRecipient[],
): readonly string[] => {
  if (partner?.kind !== 'jba') return partner === undefined ? [] : [partner.id];
  return partner.memberIds.filter((id) => named.every(({ partnerId }) => partnerId !== id));
};

type Option = { readonly value: string; readonly label: string };

const RecipientRow = ({
  place,
  recipient,
  partners,
  onChange,
  onRemove,
}: {
  readonly place: number;
  readonly recipient: DraftRecipient;
  readonly partners: Option[];
  readonly onChange: (recipient: DraftRecipient) => void;
  readonly onRemove: () => void;
}) => {
  const persons = usePersonOptions(recipient.partnerId);
  const name = partners.find(({ value }) => value === recipient.partnerId)?.label ?? '';
  return (
    <Group gap="xs" wrap="wrap">
      <Text size="sm" fw={600} w="100%" style={{ overflowWrap: 'anywhere' }}>
        {name}
      </Text>
      <Select
        flex={1}
        aria-label={`${name}: Person`}
        placeholder={persons.length === 0 ? 'keine Person erfasst' : 'Person'}
        clearable
        disabled={persons.length === 0}
        data={persons}
        value={recipient.personId}
        onChange={(personId) => onChange({ ...recipient, personId })}
      />
      <TextInput
        flex={1}
        aria-label={`${place}. Empfänger: Funktion`}
        placeholder="oder Funktion, zum Beispiel Beratungslehrkraft"
        maxLength={500}
        value={recipient.function}
        onChange={(event) => onChange({ ...recipient, function: event.currentTarget.value })}
      />
      <Tooltip label="Entfernen">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`${name} entfernen`}
          onClick={onRemove}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
};

const AddRecipient = ({
  partners,
  onAdd,
}: {
  readonly partners: Option[];
  readonly onAdd: (partnerId: string) => void;
}) => (
  <Select
    aria-label="Stelle hinzufügen"
    placeholder="Stelle hinzufügen"
    leftSection={<IconPlus size={16} aria-hidden />}
    searchable
    nothingFoundMessage="Dazu gibt es keine Stelle."
    data={partners}
    value={null}
    onChange={(id) => {
      if (id !== null) onAdd(id);
    }}
  />
);
