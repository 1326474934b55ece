import { Checkbox, Stack, Text } from '@mantine/core';
import type { Day } from '../../../../domain/calendar/day.ts';
import { formatDay } from '../../../../domain/calendar/formatDay.ts';
import { put, type Change } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';
import { useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { useToday } from '../../../state/today.ts';
import { Section } from '../../../parts/Section.tsx';

type OpenItem = {
  readonly id: string;
  readonly text: string;
  readonly beside: string;
  readonly on: Day | null;
  readonly done: (on: Day) => Change;
  readonly action: string;
};

const openItems = (data: VaultData, studentId: string): readonly OpenItem[] => {
  const followUps = Object.values(data.followUp)
    .filter((followUp) => followUp.studentId === studentId && followUp.doneOn === null)
    .map((followUp): OpenItem => ({
      id: followUp.id,
      text: followUp.text,
      beside: 'Wiedervorlage',
      on: followUp.dueOn,
      done: (doneOn) => put('followUp', { ...followUp, doneOn }),
      action: 'Wiedervorlage erledigt',
    }));
  const agreements = Object.values(data.agreement)
    .filter((agreement) => agreement.studentId === studentId && agreement.doneOn === null)
    .map((agreement): OpenItem => ({
      id: agreement.id,
      text: agreement.what,
      beside: agreement.who === '' ? 'Vereinbarung' : `Vereinbarung · ${agreement.who}`,
      on: agreement.until,
      done: (doneOn) => put('agreement', { ...agreement, doneOn }),
      action: 'Vereinbarung erledigt',
    }));
  return [...followUps, ...agreements].sort((one, other) =>
    (one.on ?? '9999').localeCompare(other.on ?? '9999'),
  );
};

/** What was agreed or is to be come back to; a tick and it is done. */
export const OpenItems = ({ studentId }: { readonly studentId: string }) => {
  const today = useToday();
  const items = useView(['followUp', 'agreement'], (data) => openItems(data, studentId), [
    studentId,
  ]);
  return (
    <Section title="Offen">
      {items.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nichts vereinbart und nichts vorgemerkt.
        </Text>
      ) : null}
      <Stack gap="xs">
        {items.map((item) => (
          <Checkbox
            key={item.id}
            label={item.text}
            description={
              <Text span inherit fw={item.on !== null && item.on < today ? 600 : 400}>
                {[item.beside, dueWords(item.on, today)].filter((part) => part !== '').join(' · ')}
              </Text>
            }
            checked={false}
            onChange={() => void saveWithUndo(item.action, [item.done(today)])}
          />
        ))}
      </Stack>
    </Section>
  );
};

const dueWords = (on: Day | null, today: Day): string => {
  if (on === null) return '';
  if (on === today) return 'heute';
  return on < today ? `überfällig seit ${formatDay(on)}` : `bis ${formatDay(on)}`;
};
