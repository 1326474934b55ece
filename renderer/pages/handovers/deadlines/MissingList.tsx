import { Box, Flex, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { currentDestinations } from '../../../../domain/destination/currentDestination.ts';
import { compareNames, type NameOrder } from '../../../../domain/person/compareNames.ts';
import { listName } from '../../../../domain/person/personName.ts';
import { classOf } from '../../../../domain/school/classOf.ts';
import { currentEnrolments } from '../../../../domain/school/enrolmentOn.ts';
import type { DatedDeadline } from '../../../../domain/school/nearDeadlines.ts';
import { whatIsMissing, type MissingPart } from '../../../../domain/school/whatIsMissing.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { studentPath } from '../../../frame/routes.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { DataTable } from '../../../parts/table/DataTable.tsx';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';
import { useSettings, useView } from '../../../state/ReplicaContext.tsx';
import { useToday } from '../../../state/today.ts';
import { MissingActions } from './MissingActions.tsx';

type Row = {
  readonly student: Student;
  readonly className: string;
  readonly part: MissingPart;
};

const columnsFor = (order: NameOrder): readonly TableColumn<Row>[] => [
  {
    id: 'name',
    header: 'Jugendliche',
    width: 230,
    cell: ({ student }) => (
      <Text size="sm" fw={600}>
        {listName(student)}
      </Text>
    ),
    sortBy: ({ student }) => listName(student),
    compare: (one, other) => compareNames(order)(one.student, other.student),
  },
  {
    id: 'class',
    header: 'Klasse',
    width: 84,
    cell: ({ className }) => className,
    sortBy: ({ className }) => className || null,
  },
  {
    id: 'missing',
    header: 'Es fehlt',
    cell: ({ part }) => part.words,
    sortBy: ({ part }) => part.words,
  },
];

/** Who is missing for a deadline, with what is missing; a click leads to where it is entered. */
export const MissingList = ({
  deadline,
  ids,
}: {
  readonly deadline: DatedDeadline;
  readonly ids: readonly string[];
}) => {
  const today = useToday();
  const { nameOrder } = useSettings();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const columns = useMemo(() => columnsFor(nameOrder), [nameOrder]);
  const rows = useView(
    ['student', 'enrolment', 'destination'],
    (data): readonly Row[] => {
      const enrolments = currentEnrolments(Object.values(data.enrolment), today);
      const destinations = currentDestinations(Object.values(data.destination));
      return ids.flatMap((id) => {
        const student = data.student[id];
        if (student === undefined) return [];
        const part = whatIsMissing(deadline.code, student, destinations.get(id));
        return [{ student, className: classOf(enrolments.get(id)), part }];
      });
    },
    [ids, deadline.code, today],
  );
  const selected = rows.filter(({ student }) => chosen.has(student.id));
  return (
    <Flex direction="column" h="100%">
      <Box flex={1} mih={0}>
        <DataTable
          edgeToEdge
          label={`Wer fehlt: ${deadline.label}`}
          rows={rows}
          columns={columns}
          rowKey={({ student }) => student.id}
          rowLabel={({ student }) => listName(student)}
          initialSort={{ id: 'name' }}
          selection={{ keys: chosen, onChange: setChosen }}
          onOpen={({ student, part }) => navigate(studentPath(student.id, part.tab))}
          emptyState={
            <EmptyState icon={IconCircleCheck} title="Niemand fehlt">
              Für diesen Stichtag ist alles eingetragen.
            </EmptyState>
          }
        />
      </Box>
      <MissingActions
        deadline={deadline}
        selected={selected}
        onClear={() => setChosen(new Set())}
      />
    </Flex>
  );
};
