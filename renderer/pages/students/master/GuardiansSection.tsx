import { Accordion, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { put } from '../../../../domain/record/change.ts';
import {
  custodyLabels,
  guardianRoleLabels,
  salutationLabels,
} from '../../../../domain/student/lists.ts';
import { newGuardian } from '../../../../domain/student/newRelated.ts';
import type { Guardian } from '../../../../domain/student/relatedSchemas.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { SwitchField } from '../../../parts/fields/SwitchField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useReplica, useView } from '../../../state/ReplicaContext.tsx';
import { save, saveWithUndo } from '../../../state/save.tsx';
import { newId } from '../../../state/today.ts';
import { Section } from '../../../parts/Section.tsx';
import { deleteGuardian } from './deleteGuardian.ts';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

/** Parents and others with parental responsibility. */
export const GuardiansSection = ({ studentId }: { readonly studentId: string }) => {
  const guardians = useView(
    ['guardian'],
    (data) => Object.values(data.guardian).filter((guardian) => guardian.studentId === studentId),
    [studentId],
  );
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const guardian = newGuardian({ id: newId(), studentId });
    // Opened before it is there, it stands open at once and its first field can take the focus.
    setOpen(guardian.id);
    setAdded(guardian.id);
    await save('Erziehungsberechtigte Person hinzugefügt', [put('guardian', guardian)]);
  };
  return (
    <Section
      title="Erziehungsberechtigte"
      field="guardians"
      beside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => void add()}
        >
          Person hinzufügen
        </Button>
      }
    >
      {guardians.length === 0 ? (
        <Text size="sm" c="dimmed">
          Wer das Sorgerecht hat, entscheidet, wer eine Einwilligung unterschreibt.
        </Text>
      ) : null}
      <Accordion
        variant="separated"
        value={open}
        onChange={(id) => {
          setOpen(id);
          setAdded(null);
        }}
        order={3}
      >
        {guardians.map((guardian) => (
          <Accordion.Item key={guardian.id} value={guardian.id}>
            <Accordion.Control>
              <Text size="sm" fw={600}>
                {nameOf(guardian)}
              </Text>
              <Text size="sm">{inShort(guardian)}</Text>
            </Accordion.Control>
            <Accordion.Panel>
              {open === guardian.id ? (
                <GuardianForm guardian={guardian} isNew={added === guardian.id} />
              ) : null}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
};

const nameOf = ({ givenName, familyName }: Guardian): string =>
  `${givenName} ${familyName}`.trim() || 'Name nicht erfasst';

const inShort = (guardian: Guardian): string =>
  [
    guardianRoleLabels[guardian.role],
    guardian.custody === null
      ? 'Sorgerecht nicht erfasst'
      : `Sorgerecht: ${custodyLabels[guardian.custody]}`,
    guardian.contactBlocked ? 'Kontakt gesperrt' : guardian.phone,
  ]
    .filter((part) => part !== '')
    .join(' · ');

const GuardianForm = ({
  guardian,
  isNew,
}: {
  readonly guardian: Guardian;
  readonly isNew: boolean;
}) => {
  const replica = useReplica();
  return (
    <RecordForm collection="guardian" record={guardian} action="Erziehungsberechtigte geändert">
      <FieldGrid>
        <CodeField
          name="salutation"
          label="Anrede"
          required
          labels={salutationLabels}
          autoFocus={isNew}
        />
        <CodeField name="role" label="Beziehung" required labels={guardianRoleLabels} />
        <LineField name="givenName" label="Vorname" />
        <LineField name="familyName" label="Familienname" />
        <CodeField name="custody" label="Sorgerecht" labels={custodyLabels} />
        <LineField name="phone" label="Telefon" />
        <LineField name="email" label="E-Mail" />
        <LineField name="language" label="Sprache" />
        <LineField name="street" label="Straße" />
        <LineField name="houseNumber" label="Hausnummer" />
        <LineField name="postcode" label="Postleitzahl" />
        <LineField name="town" label="Ort" />
        <SwitchField name="interpreter" label="Sprachmittlung nötig" />
        <SwitchField name="contactBlocked" label="Kontakt gesperrt" />
      </FieldGrid>
      <LineField name="contactNote" label="Hinweis zum Kontakt" mt="xs" />
      <Group justify="flex-end" mt="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() =>
            void saveWithUndo(
              'Erziehungsberechtigte Person gelöscht',
              deleteGuardian(replica.data, guardian.id),
            )
          }
        >
          Person löschen
        </Button>
      </Group>
    </RecordForm>
  );
};
