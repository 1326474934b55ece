import { Button, Group, SimpleGrid, Text } from '@mantine/core';
import { placementDays } from '../../../../domain/placement/placementDays.ts';
import type { Placement } from '../../../../domain/placement/placementSchema.ts';
import { DayField } from '../../../parts/fields/DayField.tsx';
import { NumberField } from '../../../parts/fields/NumberField.tsx';
import { WeekdayChips } from '../../../parts/fields/WeekdayChips.tsx';
import { useRecordField } from '../../../parts/RecordForm.tsx';
import { Section } from '../../../parts/Section.tsx';
import { useHolidays } from '../useHolidays.ts';

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
    <WeekdayChips
      value={field.value}
      onDays={(days) => {
        field.set(days);
        field.flush();
      }}
    />
  );
};

/** What the calendar says: weekdays between the first and the last day without the holidays. */
const CalendarDays = ({ placement }: { readonly placement: Placement }) => {
  const planned = useRecordField<number | null>('daysPlanned');
  const days = placementDays(placement, useHolidays()).length;
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
