import { Button, Group } from '@mantine/core';
import { schoolYearOf, shiftSchoolYear } from '../../../../domain/calendar/schoolYear.ts';
import {
  participationLabels,
  type Participation,
} from '../../../../domain/practiceDays/participationSchema.ts';
import { drop } from '../../../../domain/record/change.ts';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { LinesField } from '../../../parts/fields/LinesField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { TextField } from '../../../parts/fields/TextField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';

/** School years to choose from: the present one, five before it, and the one that is stored. */
const schoolYears = (
  present: Participation['schoolYear'],
  stored: Participation['schoolYear'],
): Readonly<Record<string, string>> => {
  const near = [0, -1, -2, -3, -4, -5].map((by) => shiftSchoolYear(present, by));
  const all = [...new Set([...near, stored])].toSorted().toReversed();
  return Object.fromEntries(all.map((year) => [year, year]));
};

/** The vocational schools among the partners, and the one that is stored whatever it is. */
const useVocationalSchools = (storedId: string | null): Readonly<Record<string, string>> =>
  useView(
    ['partner'],
    (data) =>
      Object.fromEntries(
        Object.values(data.partner)
          .filter(({ id, kind, active }) => id === storedId || (active && kind === 'bbs'))
          .map(({ id, name }) => [id, name]),
      ),
    [storedId],
  );

/** The fields of the Praxistage of one school year; each saves itself. */
export const ParticipationForm = ({
  participation,
  isNew,
}: {
  readonly participation: Participation;
  readonly isNew: boolean;
}) => {
  const today = useToday();
  const schools = useVocationalSchools(participation.partnerId);
  return (
    <RecordForm collection="participation" record={participation} action="Praxistage geändert">
      <FieldGrid>
        <CodeField
          name="schoolYear"
          label="Schuljahr"
          required
          searchable={false}
          autoFocus={isNew}
          labels={schoolYears(schoolYearOf(today), participation.schoolYear)}
        />
        <CodeField name="partnerId" label="BBS" labels={schools} />
        <CodeField name="status" label="Teilnahme" required labels={participationLabels} />
        <FieldGrid>
          <NumberField name="daysPlanned" label="Tage geplant" />
          <NumberField name="daysAttended" label="Tage dabei" />
        </FieldGrid>
      </FieldGrid>
      <LinesField name="fields" label="Berufsfelder" placeholder="Berufsfeld, dann Enter" mt="xs" />
      <TextField name="feedback" label="Rückmeldung der BBS" mt="xs" />
      <Group justify="flex-end" mt="xs">
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() =>
            void saveWithUndo('Praxistage gelöscht', [drop('participation', participation.id)])
          }
        >
          Praxistage löschen
        </Button>
      </Group>
    </RecordForm>
  );
};
