import { Accordion, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { newPartnerPerson } from '../../../domain/partner/newPartner.ts';
import { channelLabels, type PartnerPerson } from '../../../domain/partner/partnerSchemas.ts';
import { drop, put } from '../../../domain/record/change.ts';
import { salutationLabels } from '../../../domain/student/lists.ts';
import { CodeField } from '../../parts/fields/CodeField.tsx';
import { LineField } from '../../parts/fields/LineField.tsx';
import { SwitchField } from '../../parts/fields/SwitchField.tsx';
import { RecordForm } from '../../parts/RecordForm.tsx';
import { useNameFocus } from '../../parts/institution/useNameFocus.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { save, saveWithUndo } from '../../state/save.tsx';
import { newId } from '../../state/today.ts';
import { recordsNaming } from './recordsNaming.ts';
import { FieldGrid } from '../../parts/FieldGrid.tsx';

const nameOf = ({ title, givenName, familyName }: PartnerPerson): string =>
  [title, givenName, familyName].filter((part) => part !== '').join(' ') || 'Noch ohne Namen';

/** The people at an institution; who has left stays readable. */
export const PartnerPeople = ({ partnerId }: { readonly partnerId: string }) => {
  const [opened, setOpened] = useState<string | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  const people = useView(
    ['partnerPerson'],
    (data) =>
      Object.values(data.partnerPerson)
        .filter((person) => person.partnerId === partnerId)
        .toSorted(
          (one, other) =>
            Number(other.active) - Number(one.active) ||
            one.familyName.localeCompare(other.familyName, 'de'),
        ),
    [partnerId],
  );
  const add = async (): Promise<void> => {
    const id = newId();
    const person = newPartnerPerson({ id, partnerId });
    if (!(await save('Ansprechperson angelegt', [put('partnerPerson', person)]))) return;
    setOpened(id);
    setMadeId(id);
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} size="h6">
          Ansprechpersonen
        </Title>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => void add()}
        >
          Person hinzufügen
        </Button>
      </Group>
      {people.length === 0 ? (
        <Text size="sm" c="dimmed">
          Noch niemand eingetragen. Schreiben gehen zuerst an eine Person, dann an die Stelle.
        </Text>
      ) : (
        <Accordion variant="separated" order={4} value={opened} onChange={setOpened}>
          {people.map((person) => (
            <Accordion.Item key={person.id} value={person.id}>
              <Accordion.Control>
                <Group gap="sm">
                  <Text size="sm" fw={600}>
                    {nameOf(person)}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {person.function}
                    {person.active ? '' : ' · nicht mehr dort'}
                  </Text>
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                {opened === person.id ? (
                  <PersonFields person={person} isNew={person.id === madeId} />
                ) : null}
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Stack>
  );
};

const PersonFields = ({
  person,
  isNew,
}: {
  readonly person: PartnerPerson;
  readonly isNew: boolean;
}) => {
  const firstBox = useNameFocus(isNew);
  const uses = useView(
    ['handover', 'consent'],
    (data) => recordsNaming(data, 'partnerPerson', person.id).length,
    [person.id],
  );
  return (
    <Stack gap="sm" ref={firstBox}>
      <RecordForm collection="partnerPerson" record={person} action="Ansprechperson geändert">
        <FieldGrid>
          <CodeField name="salutation" label="Anrede" labels={salutationLabels} required />
          <LineField name="title" label="Titel" />
          <LineField name="givenName" label="Vorname" />
          <LineField name="familyName" label="Familienname" />
          <LineField name="function" label="Funktion" />
          <CodeField name="safeChannel" label="Sicherer Weg für Schreiben" labels={channelLabels} />
          <LineField name="phone" label="Durchwahl" />
          <LineField name="email" label="E-Mail der Person" />
        </FieldGrid>
        <SwitchField name="active" label="Arbeitet noch dort" />
      </RecordForm>
      <Group justify="flex-end" gap="sm">
        {uses === 0 ? null : (
          <Text size="sm" c="dimmed" flex={1}>
            Diese Person steht in Einwilligungen oder Übergaben. Wenn sie nicht mehr dort arbeitet,
            schalten Sie „Arbeitet noch dort“ aus.
          </Text>
        )}
        <Button
          variant="default"
          size="xs"
          disabled={uses > 0}
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() =>
            void saveWithUndo('Ansprechperson gelöscht', [drop('partnerPerson', person.id)])
          }
        >
          Person löschen
        </Button>
      </Group>
    </Stack>
  );
};
