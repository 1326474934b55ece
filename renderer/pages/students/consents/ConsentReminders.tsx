import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import { addDays } from '../../../../domain/calendar/addDays.ts';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import type { Consent } from '../../../../domain/consent/consentSchema.ts';
import { outgrownAt } from '../../../../domain/consent/outgrownAt.ts';
import { endingConsents } from '../../../../domain/followUp/endingConsents.ts';
import { comesOfAgeOn } from '../../../../domain/person/age.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';

/** What is announced so many days ahead. */
const sixWeeks = 42;

/** Consents of this young person that end soon, by their day or by coming of age, each with the way to renew it. */
export const ConsentReminders = ({
  student,
  onRenew,
}: {
  readonly student: Student;
  readonly onRenew: (consent: Consent) => void;
}) => {
  const today = useToday();
  const rows = useView(
    ['consent'],
    ({ consent }) => {
      const own = Object.values(consent).filter(({ studentId }) => studentId === student.id);
      const until = addDays(today, sixWeeks);
      const adultOn = student.birthDay === null ? null : comesOfAgeOn(student.birthDay);
      const soonAdult = adultOn !== null && adultOn > today && adultOn <= until;
      return [
        ...endingConsents(own, today, until).map((entry) => ({
          entry,
          words: `„${entry.purpose}“ endet am ${formatDay(entry.validUntil)}.`,
        })),
        ...(soonAdult ? outgrownAt(own, student) : []).map((entry) => ({
          entry,
          words: `„${entry.purpose}“ trägt keine eigene Unterschrift und endet mit der Volljährigkeit am ${formatDay(adultOn ?? today)}.`,
        })),
      ];
    },
    [student, today],
  );
  return rows.length === 0 ? null : (
    <Hint tone="waiting" icon={IconCalendarDue} title="Bald zu erneuern">
      <Stack gap={4}>
        {rows.map(({ entry, words }) => (
          <Group key={words} justify="space-between" gap="xs" wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {words}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              style={{ flexShrink: 0 }}
              onClick={() => onRenew(entry)}
            >
              Neue vorbereiten
            </Button>
          </Group>
        ))}
      </Stack>
    </Hint>
  );
};
