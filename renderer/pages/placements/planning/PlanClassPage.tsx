import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import type { Day } from '../../../../domain/calendar/day.ts';
import { compareNames } from '../../../../domain/person/compareNames.ts';
import { placementDays } from '../../../../domain/placement/placementDays.ts';
import {
  placementKindLabels,
  type Placement,
} from '../../../../domain/placement/placementSchema.ts';
import {
  planClass,
  plannedClass,
  type ClassPlan,
  type PlannedStudent,
} from '../../../../domain/placement/planClass.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { WeekdayChips } from '../../../parts/fields/WeekdayChips.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import { useClassOptions, type ClassOption } from '../useClassOptions.ts';
import { useHolidays } from '../useHolidays.ts';
import { useKept } from '../useKept.ts';
import { PlanGrid } from './PlanGrid.tsx';

type Form = {
  readonly of: string | null;
  readonly kind: Placement['kind'];
  readonly from: Day | null;
  readonly to: Day | null;
  readonly weekdays: readonly number[];
};

const blank: Form = { of: null, kind: 'block', from: null, to: null, weekdays: [1, 2, 3, 4, 5] };

/** Plans the placements of a whole class: the same period for all, then company by company. */
export const PlanClassPage = () => {
  const [form, setForm] = useKept('plan class', blank);
  const today = useToday();
  const options = useClassOptions(form.from ?? today);
  const of = options.find(({ value }) => value === form.of) ?? null;
  const plan = planOf(form);
  const { nameOrder } = useSettings();
  const planned = useView(
    ['student', 'enrolment', 'placement'],
    (data) =>
      of === null || plan === null
        ? []
        : [...plannedClass(data, of, plan)].sort((one, other) =>
            compareNames(nameOrder)(one.student, other.student),
          ),
    [of, form, nameOrder],
  );
  return (
    <Page flush title="Klasse planen" onBack={() => window.history.back()}>
      <Stack h="100%" gap="sm" style={{ overflow: 'auto' }}>
        <PlanFields form={form} onForm={setForm} options={options} />
        {of === null || plan === null ? (
          <Beginning />
        ) : (
          <>
            <PlanBar planned={planned} plan={plan} />
            <PlanGrid planned={planned} />
          </>
        )}
      </Stack>
    </Page>
  );
};

const planOf = ({ kind, from, to, weekdays }: Form): ClassPlan | null =>
  from === null || to === null || to < from ? null : { kind, from, to, weekdays: [...weekdays] };

const PlanFields = ({
  form,
  onForm,
  options,
}: {
  readonly form: Form;
  readonly onForm: (form: Form) => void;
  readonly options: readonly ClassOption[];
}) => {
  const { from, to } = form;
  const backwards = from !== null && to !== null && to < from;
  return (
    <Group px="lg" gap="sm" align="flex-start" wrap="wrap">
      <Select
        w={210}
        label="Klasse"
        placeholder="Klasse wählen"
        searchable
        nothingFoundMessage="Diese Klasse gibt es nicht."
        data={[...options]}
        value={form.of}
        onChange={(of) => onForm({ ...form, of })}
      />
      <Select
        w={190}
        label="Art"
        allowDeselect={false}
        data={Object.entries(placementKindLabels).map(([value, label]) => ({ value, label }))}
        value={form.kind}
        onChange={(kind) => onForm({ ...form, kind: (kind ?? 'block') as Placement['kind'] })}
      />
      <DayInput
        w={150}
        label="Beginn"
        value={from}
        onDay={(day) => onForm({ ...form, from: day })}
      />
      <DayInput
        w={150}
        label="Ende"
        value={to}
        onDay={(day) => onForm({ ...form, to: day })}
        error={backwards ? 'Das Ende liegt vor dem Beginn.' : null}
      />
      <WeekdayChips value={form.weekdays} onDays={(weekdays) => onForm({ ...form, weekdays })} />
    </Group>
  );
};

/** How far the class is, and the click that plans the rest. */
const PlanBar = ({
  planned,
  plan,
}: {
  readonly planned: readonly PlannedStudent[];
  readonly plan: ClassPlan;
}) => {
  const holidays = useHolidays();
  const days = placementDays({ ...plan, weekdays: [...plan.weekdays] }, holidays).length;
  const open = planned.filter(({ placement }) => placement === null).length;
  const named = planned.filter(({ placement }) => (placement?.companyId ?? null) !== null).length;
  const create = (): void => {
    const given = { holidays, newId, createdAt: nowInstant() };
    void saveWithUndo('Praktika der Klasse angelegt', planClass(planned, plan, given));
  };
  return (
    <Group px="lg" gap="md">
      <Text size="sm" role="status">
        {planned.length} Jugendliche, {named} mit Betrieb. {days} {days === 1 ? 'Tag' : 'Tage'}
        {plan.kind === 'freiwillig' ? '.' : ' ohne Ferien.'}
      </Text>
      {open === 0 ? (
        <Text size="sm" c="dimmed">
          Eingabe geht in die nächste Zeile, Strg + Pfeil hinauf und hinab.
        </Text>
      ) : (
        <Button
          size="xs"
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          disabled={plan.weekdays.length === 0}
          onClick={create}
        >
          {open === 1 ? 'Ein Praktikum anlegen' : `${open} Praktika anlegen`}
        </Button>
      )}
    </Group>
  );
};

const Beginning = () => (
  <EmptyState icon={IconCalendarPlus} title="Erst Klasse und Zeitraum, dann Betrieb für Betrieb">
    Wählen Sie oben die Klasse und den Zeitraum, der für alle gilt. Danach legen Sie die Praktika
    mit einem Klick an und tippen die Betriebe der Reihe nach ein.
  </EmptyState>
);
