import { Button, Chip, Group, Input, SimpleGrid, Text } from '@mantine/core';
import { placementDays } from '../../../../domain/placement/placementDays.ts';
import type { Placement } from '../../../../domain/placement/placementSchema.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { Section } from '../../../parts/Section.tsx';

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

/** From this many hours a day on the protection of young workers should be looked at (research R 4). */
const usualHours = 7;

/** When the placement is, on which weekdays, and how many days that makes. */
export const PeriodSection = ({ placement }: { readonly placement: Placement }) => {
  const { from, to, hoursPerDay } = placement;
  const backwards = from !== null && to !== null && to < from;
  const long = hoursPerDay !== null && hoursPerDay > usualHours;
  return (
    <Section title="Zeitraum">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <DayField name="from" label="Beginn" />
        <DayField
          name="to"
          label="Ende"
          error={backwards ? 'Das Ende liegt vor dem Beginn.' : null}
        />
      </SimpleGrid>
      <WeekdaysField />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <NumberField name="daysPlanned" label="Tage geplant" />
        <NumberField
          name="hoursPerDay"
          label="Stunden am Tag"
          allowDecimal
          decimalScale={2}
          max={24}
          suffix=" Std."
        />
      </SimpleGrid>
      <CalendarDays placement={placement} />
      {long ? (
        <Text size="sm" role="status">
          Mehr als 7 Stunden am Tag: Bitte prüfen Sie, ob der Jugendarbeitsschutz das zulässt.
        </Text>
      ) : null}
    </Section>
  );
};

const WeekdaysField = () => {
  const field = useRecordField<readonly number[]>('weekdays');
  return (
    <Input.Wrapper label="Wochentage" labelElement="div">
      <Chip.Group
        multiple
        value={field.value.map(String)}
        onChange={(days) => {
          field.set(days.map(Number).sort((one, other) => one - other));
          field.flush();
        }}
      >
        <Group gap={4} mt={2} role="group" aria-label="Wochentage">
          {weekdays.map((short, index) => (
            <Chip key={short} value={String(index + 1)} aria-label={longWeekdays[index] ?? short}>
              {short}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
};

/** What the calendar says: weekdays between the first and the last day without the holidays. */
const CalendarDays = ({ placement }: { readonly placement: Placement }) => {
  const planned = useRecordField<number | null>('daysPlanned');
  const days = useView(
    ['schoolYear'],
    ({ schoolYear }) =>
      placementDays(
        placement,
        Object.values(schoolYear).flatMap(({ holidays }) => holidays),
      ).length,
    [placement],
  );
  if (days === 0) return null;
  return (
    <Group gap="xs">
      <Text size="sm">
        Nach dem Kalender sind es {days} {days === 1 ? 'Tag' : 'Tage'}
        {placement.kind === 'freiwillig' ? '.' : ', ohne Ferien.'}
      </Text>
      {planned.value === days ? null : (
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            planned.set(days);
            planned.flush();
          }}
        >
          Übernehmen
        </Button>
      )}
    </Group>
  );
};
