import { Avatar, Group, Stack, Text } from '@mantine/core';
import { IconHandStop, IconShieldLock } from '@tabler/icons-react';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { ageOn, comesOfAgeOn } from '../../../domain/person/age.ts';
import { currentEnrolments } from '../../../domain/school/enrolmentOn.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { consentBadge } from '../../parts/student/consentWords.ts';
import { currentWords } from '../../parts/student/destinationWords.ts';
import { useNextStep } from '../../parts/student/useNextStep.ts';
import { Hint } from '../../parts/Hint.tsx';
import { noConsent, useConsents, useDestinations } from '../../parts/student/useStudentFacts.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';

/** Who it is about: age, school, case number, and how things stand. */
export const StudentHead = ({ student }: { readonly student: Student }) => (
  <Stack gap="xs">
    <Warnings student={student} />
    <Group gap="md" wrap="nowrap">
      <Avatar size={48} radius="xl" color="staffel" variant="filled" aria-hidden>
        {initials(student)}
      </Avatar>
      <Stack gap={6}>
        <Facts student={student} />
        <Badges student={student} />
      </Stack>
    </Group>
  </Stack>
);

const initials = ({ givenNames, callName, familyName }: Student): string =>
  [callName === '' ? givenNames : callName, familyName]
    .map((name) => name.trim().codePointAt(0))
    .filter((letter) => letter !== undefined)
    .map((letter) => String.fromCodePoint(letter).toLocaleUpperCase('de'))
    .join('');

const Warnings = ({ student }: { readonly student: Student }) => (
  <>
    {student.addressBlocked ? (
      <Hint tone="bad" icon={IconShieldLock} title="Auskunftssperre">
        Anschrift, Telefon und Schule erscheinen in keinem Schreiben und keiner Liste, solange Sie
        es nicht im Einzelfall bestätigen.
      </Hint>
    ) : null}
    {student.status === 'gesperrt' || student.objection ? (
      <Hint
        tone="waiting"
        icon={IconHandStop}
        title={student.objection ? 'Widerspruch liegt vor' : 'Verarbeitung eingeschränkt'}
      >
        Ändern und übermitteln Sie nur, was ausdrücklich verlangt oder rechtlich geklärt ist.
      </Hint>
    ) : null}
  </>
);

const Facts = ({ student }: { readonly student: Student }) => {
  const today = useToday();
  const where = useView(
    ['enrolment', 'school'],
    (data) => {
      const own = Object.values(data.enrolment).filter(({ studentId }) => studentId === student.id);
      const enrolment = currentEnrolments(own, today).get(student.id);
      const school = data.school[enrolment?.schoolId ?? '']?.name ?? '';
      const className = enrolment?.className ?? '';
      return [school, className].filter((part) => part !== '').join(', ');
    },
    [student.id, today],
  );
  const parts = [ageWords(student.birthDay, today), where, student.caseNumber];
  return <Text size="sm">{parts.filter((part) => part !== '').join(' · ')}</Text>;
};

const ageWords = (birthDay: Day | null, today: Day): string => {
  if (birthDay === null) return 'Geburtsdatum nicht erfasst';
  const age = `${ageOn(birthDay, today)} Jahre`;
  const adultOn = comesOfAgeOn(birthDay);
  return adultOn <= today
    ? `${age}, volljährig seit ${formatDay(adultOn)}`
    : `${age}, volljährig am ${formatDay(adultOn)}`;
};

const Badges = ({ student }: { readonly student: Student }) => {
  const today = useToday();
  const destination = currentWords(useDestinations().get(student.id));
  const consent = consentBadge(useConsents().get(student.id) ?? noConsent);
  const next = useNextStep(student.id);
  const soonOfAge =
    student.birthDay !== null &&
    comesOfAgeOn(student.birthDay) > today &&
    comesOfAgeOn(student.birthDay) <= addDays(today, 42);
  return (
    <Group gap={6}>
      {student.status === 'abgeschlossen' ? (
        <StatusBadge tone="neutral">Akte abgeschlossen</StatusBadge>
      ) : null}
      <StatusBadge tone={destination.tone}>Anschluss: {destination.text}</StatusBadge>
      <StatusBadge tone={consent.tone}>Einwilligung: {consent.text}</StatusBadge>
      {next === null ? null : (
        <StatusBadge tone={next.on < today ? 'bad' : 'info'}>
          {next.on < today ? 'Überfällig seit' : 'Nächster Schritt:'} {formatDay(next.on)}
        </StatusBadge>
      )}
      {soonOfAge ? <StatusBadge tone="waiting">wird bald volljährig</StatusBadge> : null}
    </Group>
  );
};
