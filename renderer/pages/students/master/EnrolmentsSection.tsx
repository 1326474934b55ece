import { Accordion, Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSchool } from '@tabler/icons-react';
import { useState } from 'react';
import { formatPeriod } from '../../../../domain/calendar/formatDay.ts';
import { firstDayOf, schoolYearLabel } from '../../../../domain/calendar/schoolYear.ts';
import { drop } from '../../../../domain/record/change.ts';
import { enrolmentReasonLabels } from '../../../../domain/student/lists.ts';
import type { Enrolment } from '../../../../domain/student/relatedSchemas.ts';
import { CodeField } from '../../../parts/fields/CodeField.tsx';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { LineField } from '../../../parts/fields/LineField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { RecordForm } from '../../../parts/RecordForm.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { Section } from '../../../parts/Section.tsx';
import { ClassDialog } from '../list/ClassDialog.tsx';
import { FieldGrid } from '../../../parts/FieldGrid.tsx';

const startOf = (enrolment: Enrolment): string =>
  enrolment.from ?? firstDayOf(enrolment.schoolYear);

/** Which school and class when: a history, the latest first. */
export const EnrolmentsSection = ({ studentId }: { readonly studentId: string }) => {
  const enrolments = useView(
    ['enrolment', 'school'],
    (data) =>
      Object.values(data.enrolment)
        .filter((enrolment) => enrolment.studentId === studentId)
        .sort((one, other) => startOf(other).localeCompare(startOf(one)))
        .map((enrolment) => ({
          enrolment,
          school: data.school[enrolment.schoolId]?.name ?? '',
        })),
    [studentId],
  );
  const schools = useView(['school'], (data) =>
    Object.fromEntries(Object.values(data.school).map(({ id, name }) => [id, name])),
  );
  const [open, setOpen] = useState<string | null>(null);
  const [changing, change] = useDisclosure(false);
  return (
    <Section
      title="Schulbesuch"
      beside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconSchool size={14} aria-hidden />}
          onClick={change.open}
        >
          Klasse oder Schule wechseln
        </Button>
      }
    >
      {enrolments.length === 0 ? (
        <Text size="sm" c="dimmed">
          Noch keine Schule erfasst.
        </Text>
      ) : null}
      <Accordion variant="separated" value={open} onChange={setOpen} order={3}>
        {enrolments.map(({ enrolment, school }) => (
          <Accordion.Item key={enrolment.id} value={enrolment.id}>
            <Accordion.Control>
              <Text size="sm" fw={600}>
                {[school, enrolment.className].filter((part) => part !== '').join(', ')}
              </Text>
              <Text size="sm">{inShort(enrolment)}</Text>
            </Accordion.Control>
            <Accordion.Panel>
              {open === enrolment.id ? (
                <EnrolmentForm enrolment={enrolment} schools={schools} />
              ) : null}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      <ClassDialog
        studentIds={[studentId]}
        opened={changing}
        onClose={change.close}
        onDone={change.close}
      />
    </Section>
  );
};

const inShort = (enrolment: Enrolment): string =>
  [
    schoolYearLabel(enrolment.schoolYear),
    formatPeriod(enrolment.from, enrolment.to),
    enrolment.reason === null ? '' : enrolmentReasonLabels[enrolment.reason],
  ]
    .filter((part) => part !== '')
    .join(' · ');

const EnrolmentForm = ({
  enrolment,
  schools,
}: {
  readonly enrolment: Enrolment;
  readonly schools: Readonly<Record<string, string>>;
}) => (
  <RecordForm collection="enrolment" record={enrolment} action="Schulbesuch geändert">
    <FieldGrid>
      <CodeField name="schoolId" label="Schule" required labels={schools} />
      <LineField name="className" label="Klasse" />
      <NumberField name="yearLevel" label="Jahrgang" />
      <CodeField name="reason" label="Grund" labels={enrolmentReasonLabels} />
      <DayField name="from" label="Von" />
      <DayField name="to" label="Bis" />
    </FieldGrid>
    <Group justify="flex-end" mt="xs">
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        onClick={() => void saveWithUndo('Schulbesuch gelöscht', [drop('enrolment', enrolment.id)])}
      >
        Eintrag löschen
      </Button>
    </Group>
  </RecordForm>
);
