import { Button, Group } from '@mantine/core';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { drop, put } from '../../../../domain/record/change.ts';
import { newCompetenceProfile } from '../../../../domain/student/newRelated.ts';
import type { CompetenceProfile } from '../../../../domain/student/relatedSchemas.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { LinesField } from '../../../parts/fields/LinesField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { FoldedRecords } from '../../../parts/FoldedRecords.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { save, saveWithUndo } from '../../../state/save.tsx';
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
  return (
    <FoldedRecords
      title="Kompetenzprofile"
      addLabel="Profil hinzufügen"
      empty="Hier steht, was Profil AC oder eine andere Potenzialanalyse ergeben hat."
      records={profiles.map((profile) => ({
        id: profile.id,
        name: profile.source === '' ? 'Kompetenzprofil' : profile.source,
        inShort: inShort(profile),
      }))}
      onAdd={(id) =>
        save('Kompetenzprofil hinzugefügt', [
          put('competenceProfile', newCompetenceProfile({ id, studentId })),
        ])
      }
      form={(id, isNew) => {
        const profile = profiles.find((known) => known.id === id);
        return profile === undefined ? null : <ProfileForm profile={profile} isNew={isNew} />;
      }}
    />
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
