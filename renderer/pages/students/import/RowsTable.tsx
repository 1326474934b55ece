import { Box, Flex, Text } from '@mantine/core';
import { IconFilterOff } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatDayOrBlank } from '../../../../domain/calendar/formatDay.ts';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';
import type { Judgement } from '../../../../domain/import/verdict.ts';
import { listName } from '../../../../domain/person/personName.ts';
import { problemWords, rowWords } from '../../../../domain/words/importWords.ts';
import { breakable } from '../../../parts/breakable.ts';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { FilterChips } from '../../../parts/FilterChips.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { DataTable } from '../../../parts/table/DataTable.tsx';
import type { TableActive, TableColumn } from '../../../parts/table/tableColumn.ts';
import { rowTone } from './rowTone.ts';
import { cannotTick, chosenBy, isReachedByAll, keyOf, tickedRows } from './rowTicks.ts';
import { isInRowView, rowViewLabels, type RowView } from './rowViews.ts';

const nameOf = ({ row }: Judgement): string => {
  const name = listName(row.person);
  return name === '' ? `Zeile ${row.index + 1}` : name;
};

const columns: readonly TableColumn<Judgement>[] = [
  {
    id: 'row',
    header: 'Zeile',
    width: 66,
    align: 'right',
    cell: ({ row }) => row.index + 1,
    sortBy: ({ row }) => row.index,
  },
  {
    id: 'name',
    header: 'Name',
    cell: (judgement) => <strong>{nameOf(judgement)}</strong>,
    sortBy: nameOf,
  },
  {
    id: 'birthDay',
    header: 'Geboren',
    width: 104,
    cell: ({ row }) => formatDayOrBlank(row.person.birthDay),
    sortBy: ({ row }) => row.person.birthDay,
  },
  {
    id: 'class',
    header: 'Klasse',
    width: 80,
    cell: ({ row }) => breakable(row.className),
    sortBy: ({ row }) => (row.className === '' ? null : row.className),
  },
  {
    id: 'state',
    header: 'Was geschieht',
    width: 190,
    cell: (judgement) => (
      <StatusBadge tone={rowTone(judgement)}>{rowWords(judgement).badge}</StatusBadge>
    ),
    sortBy: (judgement) => rowWords(judgement).badge,
  },
  {
    id: 'problems',
    header: 'Hinweis',
    cell: ({ row: { problems } }) => {
      const [first, ...more] = problems.map(problemWords);
      if (first === undefined) return null;
      const text = more.length === 0 ? first : `${first} Und ${more.length} weitere.`;
      return (
        <Text size="sm" truncate title={text}>
          {text}
        </Text>
      );
    },
    sortBy: ({ row }) => (row.problems.length === 0 ? null : -row.problems.length),
  },
];

/** The rows of a list: who stands in each, and what becomes of it; a tick says that it is taken over. */
export const RowsTable = ({
  judgements,
  draft,
  change,
  active,
}: {
  readonly judgements: readonly Judgement[];
  readonly draft: ImportDraft;
  readonly change: (part: Partial<ImportDraft>) => void;
  readonly active: TableActive;
}) => {
  const [view, setView] = useState<RowView>('alle');
  const shown = useMemo(
    () => judgements.filter((judgement) => isInRowView(view, judgement)),
    [judgements, view],
  );
  const views = useMemo(
    () =>
      (Object.entries(rowViewLabels) as [RowView, string][]).map(([value, label]) => ({
        ...{ value, label },
        count: judgements.filter((judgement) => isInRowView(value, judgement)).length,
      })),
    [judgements],
  );
  const keys = useMemo(() => tickedRows(shown), [shown]);
  const reached = useMemo(() => new Set(shown.filter(isReachedByAll).map(keyOf)), [shown]);
  const tick = (ticked: ReadonlySet<string>): void => {
    change({ choices: chosenBy(ticked, shown, draft.choices) });
    const [asked, ...others] = shown.filter((one) => cannotTick(one, ticked));
    // What a tick cannot decide is decided beside the table.
    if (asked !== undefined && others.length === 0) active.onChange(keyOf(asked));
  };
  return (
    <Flex direction="column" flex={1} miw={0}>
      <Box px="lg" pb="xs">
        <FilterChips label="Zeilen" options={views} value={view} onChange={setView} />
      </Box>
      <Box flex={1} mih={0}>
        <DataTable
          edgeToEdge
          label="Zeilen der Liste"
          rows={shown}
          columns={columns}
          rowKey={keyOf}
          rowLabel={nameOf}
          selection={{ keys, all: reached, onChange: tick }}
          active={active}
          emptyState={
            <EmptyState icon={IconFilterOff} title="Keine solche Zeile">
              {judgements.length === 0
                ? 'Unter den Überschriften steht nichts. Wählen Sie ein anderes Blatt oder eine andere Zeile der Überschriften.'
                : 'Wählen Sie eine andere Ansicht.'}
            </EmptyState>
          }
        />
      </Box>
    </Flex>
  );
};
