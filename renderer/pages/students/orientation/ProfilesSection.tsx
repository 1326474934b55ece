import { Accordion, Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { newCompetenceProfile } from '../../../../domain/student/newRelated.ts';
import type { CompetenceProfile } from '../../../../domain/student/relatedSchemas.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { LinesField } from '../../../parts/fields/LinesField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { save, saveWithUndo } from '../../../state/save.tsx';
import { newId } from '../../../state/today.ts';
import { Section } from '../../../parts/Section.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

/** Results of Profil AC and other assessments of competence. */
export const ProfilesSection = ({ studentId }: { readonly studentId: string }) => {
  const profiles = useView(
    ['competenceProfile'],
    (data) =>
      Object.values(data.competenceProfile)
        .filter((profile) => profile.studentId === studentId)
        .sort((one, other) => (other.heldOn ?? '').localeCompare(one.heldOn ?? '')),
    [studentId],
  );
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const profile = newCompetenceProfile({ id: newId(), studentId });
    // Opened before it is there, it stands open at once and its first field can take the focus.
    setOpen(profile.id);
    setAdded(profile.id);
    await save('Kompetenzprofil hinzugefügt', [put('competenceProfile', profile)]);
  };
  return (
    <Section
      title="Kompetenzprofile"
      beside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => void add()}
        >
          Profil hinzufügen
        </Button>
      }
    >
      {profiles.length === 0 ? (
        <Text size="sm" c="dimmed">
          Hier steht, was Profil AC oder eine andere Potenzialanalyse ergeben hat.
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
        {profiles.map((profile) => (
          <Accordion.Item key={profile.id} value={profile.id}>
            <Accordion.Control>
              <Text size="sm" fw={600}>
                {profile.source === '' ? 'Kompetenzprofil' : profile.source}
              </Text>
              <Text size="sm">{inShort(profile)}</Text>
            </Accordion.Control>
            <Accordion.Panel>
              {open === profile.id ? (
                <ProfileForm profile={profile} isNew={added === profile.id} />
              ) : null}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
};

const inShort = ({ heldOn, strengths }: CompetenceProfile): string =>
  [heldOn === null ? 'ohne Datum' : formatDay(heldOn), strengths.join(', ')]
    .filter((part) => part !== '')
    .join(' · ');

const ProfileForm = ({
  profile,
  isNew,
}: {
  readonly profile: CompetenceProfile;
  readonly isNew: boolean;
}) => (
  <RecordForm collection="competenceProfile" record={profile} action="Kompetenzprofil geändert">
    <FieldGrid>
      <LineField name="source" label="Verfahren" autoFocus={isNew} />
      <DayField name="heldOn" label="Durchgeführt am" />
      <LineField name="doneBy" label="Durchgeführt von" />
    </FieldGrid>
    <LinesField name="strengths" label="Stärken" mt="xs" />
    <LinesField name="suggestedFields" label="Empfohlene Berufsfelder" mt="xs" />
    <TextField name="goals" label="Ziele" mt="xs" />
    <TextField name="summary" label="Zusammenfassung" mt="xs" />
    <Group justify="flex-end" mt="xs">
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() =>
          void saveWithUndo('Kompetenzprofil gelöscht', [drop('competenceProfile', profile.id)])
        }
      >
        Profil löschen
      </Button>
    </Group>
  </RecordForm>
);
