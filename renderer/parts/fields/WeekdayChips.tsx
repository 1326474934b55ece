import { Chip, Group, Input } from '@mantine/core';

const weekdays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

const longWeekdays = [
  'Montag',
  'Dienstag',
  'Mittwoch',
  'Donnerstag',
  'Freitag',
  'Samstag',
  'Sonntag',
] as const;

/** Days of the week to choose from; 1 is Monday. */
export const WeekdayChips = ({
  value,
  onDays,
}: {
  readonly value: readonly number[];
  readonly onDays: (days: readonly number[]) => void;
}) => (
  <Input.Wrapper label="Wochentage" labelElement="div">
    <Chip.Group
      multiple
      value={value.map(String)}
      onChange={(days) => onDays(days.map(Number).sort((one, other) => one - other))}
    >
      <Group gap={4} mt={2} role="group" aria-label="Wochentage" wrap="nowrap">
        {weekdays.map((short, index) => (
          <Chip key={short} value={String(index + 1)} aria-label={longWeekdays[index] ?? short}>
            {short}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  </Input.Wrapper>
);
