import { IconSignature } from '@tabler/icons-react';
import { whoMustSign } from '../../../../domain/consent/whoMustSign.ts';
import { addDays } from '../../../../domain/calendar/addDays.ts';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { comesOfAgeOn } from '../../../../domain/person/age.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { useSettings } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';

/** Coming of age is announced so many days ahead. */
const announcedDays = 42;

/** Who must sign a consent today, and why. */
export const SignatureRuleNote = ({ student }: { readonly student: Student }) => {
  const today = useToday();
  const { guardianAdvice } = useSettings();
  const { reason } = whoMustSign(student.birthDay, today, guardianAdvice);
  const adultOn = student.birthDay === null ? null : comesOfAgeOn(student.birthDay);
  const soon = adultOn !== null && adultOn > today && adultOn <= addDays(today, announcedDays);
  return (
    <Hint tone={soon ? 'waiting' : 'info'} icon={IconSignature} title="Wer heute unterschreibt">
      {reason}
      {soon
        ? ` Volljährig am ${formatDay(adultOn)}: Ab dann zählt nur die eigene Unterschrift, holen Sie sie rechtzeitig ein.`
        : ''}
    </Hint>
  );
};
