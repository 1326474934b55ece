import { Accordion, Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconSchool, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { schoolFormLabels, type School } from '../../../domain/school/schoolSchemas.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { useView } from '../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../state/save.tsx';
import { drop } from '../../../domain/record/change.ts';
import { addSchool } from '../../parts/institution/addSchool.ts';
import { useNameFocus } from '../../parts/institution/useNameFocus.ts';
import { recordsNaming } from './recordsNaming.ts';
import { SchoolFields } from '../../parts/institution/SchoolFields.tsx';
import { Section } from '../../parts/Section.tsx';

const collator = new Intl.Collator('de');

/** The schools, and which classes of them are mine. */
export const SchoolsSection = () => {
  const schools = useView(['school'], (data) =>
    Object.values(data.school).toSorted(
      (one, other) =>
        Number(other.mine) - Number(one.mine) || collator.compare(one.name, other.name),
    ),
  );
  const [opened, setOpened] = useState<string | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden />}
      onClick={() =>
        void addSchool().then((id) => {
          setOpened(id);
          setMadeId(id);
        })
      }
    >
      Schule anlegen
    </Button>
  );
  return (
    <Section
      title="Schulen"
      lead="Jugendliche gehören in jedem Schuljahr zu einer Schule und einer Klasse."
      beside={schools.length === 0 ? null : add}
    >
      {schools.length === 0 ? (
        <EmptyState icon={IconSchool} title="Noch keine Schule" action={add}>
          Legen Sie die Schulen an, an denen Sie arbeiten, und die Klassen, für die Sie zuständig
          sind.
        </EmptyState>
      ) : (
        <Accordion variant="separated" order={3} value={opened} onChange={setOpened}>
          {schools.map((school) => (
            <SchoolItem
              key={school.id}
              school={school}
              opened={opened === school.id}
              isNew={madeId === school.id}
            />
          ))}
        </Accordion>
      )}
    </Section>
  );
};

const SchoolItem = ({
  school,
  opened,
  isNew,
}: {
  readonly school: School;
  readonly opened: boolean;
  readonly isNew: boolean;
}) => {
  const nameBox = useNameFocus(isNew && opened);
  return (
    <Accordion.Item value={school.id}>
      <Accordion.Control>
        <Group gap="sm">
          <Text fw={600} size="sm">
            {school.name || 'Schule ohne Namen'}
          </Text>
          <Text size="sm" c="dimmed">
            {schoolFormLabels[school.form]}
          </Text>
          {school.mine ? <StatusBadge tone="info">meine Schule</StatusBadge> : null}
          {school.myClasses.length === 0 ? null : (
            <Text size="sm" c="dimmed">
              {school.myClasses.join(', ')}
            </Text>
          )}
        </Group>
      </Accordion.Control>
      <Accordion.Panel>
        {opened ? (
          <Stack gap="sm" ref={nameBox}>
            <SchoolFields school={school} />
            <RemoveSchool school={school} />
          </Stack>
        ) : null}
      </Accordion.Panel>
    </Accordion.Item>
  );
};

const RemoveSchool = ({ school }: { readonly school: School }) => {
  const used = useView(
    ['enrolment', 'note'],
    (data) => recordsNaming(data, 'school', school.id).length,
    [school.id],
  );
  return (
    <Group justify="flex-end" gap="sm">
      {used === 0 ? null : (
        <Text size="sm" c="dimmed">
          Die Schule steht in {used} {used === 1 ? 'Eintrag' : 'Einträgen'} und kann deshalb nicht
          gelöscht werden.
        </Text>
      )}
      <Button
        variant="default"
        disabled={used > 0}
        leftSection={<IconTrash size={16} aria-hidden />}
        onClick={() => void saveWithUndo('Schule gelöscht', [drop('school', school.id)])}
      >
        Schule löschen
      </Button>
    </Group>
  );
};
