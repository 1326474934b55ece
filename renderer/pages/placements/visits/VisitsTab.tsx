import { Button, Chip, Group, Select, Stack, Text } from '@mantine/core';
import { IconMapPin, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { addDays } from '../../../../domain/calendar/addDays.ts';
import { listName } from '../../../../domain/person/personName.ts';
import type { Placement } from '../../../../domain/placement/placementSchema.ts';
import { visitable, visitGroups } from '../../../../domain/placement/visitPlan.ts';
import { classOf } from '../../../../domain/school/classOf.ts';
import { currentEnrolments } from '../../../../domain/school/enrolmentOn.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { useKept } from '../useKept.ts';
import { VisitGroupCard, type VisitRow } from './VisitGroupCard.tsx';
import { VisitPlanDialog } from './VisitPlanDialog.tsx';

type Filter = {
  readonly className: string | null;
  readonly visitor: string | null;
  readonly unplanned: boolean;
};

const everything: Filter = { className: null, visitor: null, unplanned: false };

/** Weeks ahead from which placements are shown here. */
const weeksAhead = 26;

/** The visits to be made: by place and company, planned where they are read. */
export const VisitsTab = () => {
  const [filter, setFilter] = useKept('visits', everything);
  const [printing, setPrinting] = useState(false);
  const rows = useVisitRows();
  const shown = [...rows.values()].filter((row) => lets(row, filter));
  const companies = useView(['company'], ({ company }) => ({ ...company }));
  const groups = visitGroups(
    shown.map(({ placement }) => placement),
    companies,
  );
  return (
    <Stack h="100%" gap="xs" style={{ overflow: 'auto' }}>
      <Filters filter={filter} onFilter={setFilter} rows={[...rows.values()]} shown={shown.length}>
        <Button
          size="xs"
          variant="light"
          leftSection={<IconPrinter size={16} aria-hidden />}
          disabled={shown.length === 0}
          onClick={() => setPrinting(true)}
        >
          Besuchsplan
        </Button>
      </Filters>
      {groups.length === 0 ? (
        <EmptyState icon={IconMapPin} title="Kein Besuch steht an">
          Hier stehen Praktika mit Platz, die laufen oder im nächsten halben Jahr beginnen, nach
          Orten geordnet.
        </EmptyState>
      ) : (
        <Stack px="lg" pb="lg" gap="md">
          {groups.map((group) => (
            <VisitGroupCard key={group.town} group={group} rows={rows} />
          ))}
        </Stack>
      )}
      <VisitPlanDialog
        opened={printing}
        onClose={() => setPrinting(false)}
        placementIds={groups.flatMap(({ stops }) =>
          stops.flatMap(({ placements }) => placements.map(({ id }) => id)),
        )}
      />
    </Stack>
  );
};

const lets = ({ placement, className }: VisitRow, filter: Filter): boolean =>
  (filter.className === null || className === filter.className) &&
  (filter.visitor === null || placement.visitor === filter.visitor) &&
  (!filter.unplanned || placement.visitOn === null);

const useVisitRows = (): ReadonlyMap<string, VisitRow> => {
  const today = useToday();
  return useView(
    ['placement', 'student', 'enrolment'],
    (data) => {
      const enrolments = currentEnrolments(Object.values(data.enrolment), today);
      return new Map(
        visitable(data, today)
          .filter(({ from }) => from !== null && from <= addDays(today, 7 * weeksAhead))
          .flatMap((placement): [string, VisitRow][] => {
            const student = data.student[placement.studentId];
            if (student === undefined) return [];
            const className = classOf(enrolments.get(student.id));
            return [[placement.id, { placement, name: listName(student), className }]];
          }),
      );
    },
    [today],
  );
};

const distinct = (values: readonly string[]): string[] =>
  [...new Set(values)]
    .filter(Boolean)
    .sort((one, other) => one.localeCompare(other, 'de', { numeric: true }));

const Filters = ({
  filter,
  onFilter,
  rows,
  shown,
  children,
}: {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly rows: readonly VisitRow[];
  readonly shown: number;
  readonly children: ReactNode;
}) => {
  const visitorOf = ({ placement }: { readonly placement: Placement }): string => placement.visitor;
  return (
    <Group px="lg" gap="xs" data-looking>
      <Select
        size="xs"
        w={130}
        aria-label="Klasse"
        placeholder="alle Klassen"
        clearable
        data={distinct(rows.map(({ className }) => className))}
        value={filter.className}
        onChange={(className) => onFilter({ ...filter, className })}
      />
      <Select
        size="xs"
        w={190}
        aria-label="Wer besucht"
        placeholder="wer auch immer besucht"
        clearable
        data={distinct(rows.map(visitorOf))}
        value={filter.visitor}
        onChange={(visitor) => onFilter({ ...filter, visitor })}
      />
      <Chip checked={filter.unplanned} onChange={(unplanned) => onFilter({ ...filter, unplanned })}>
        noch ohne Besuchstag
      </Chip>
      <Text size="sm" c="dimmed" className="tabular" role="status" ml="auto">
        {shown} von {rows.length}
      </Text>
      {children}
    </Group>
  );
};
