import { Stack, Text } from '@mantine/core';
import { severalStateLabels, type SeveralState } from '../../../../domain/handover/amongSeveral.ts';
import { compareNames, type NameOrder } from '../../../../domain/person/compareNames.ts';
import { StatusBadge, type Tone } from '../../../parts/StatusBadge.tsx';
import type { TableColumn } from '../../../parts/table/tableColumn.ts';
import type { SeveralRow } from './severalRows.ts';

const tones: Readonly<Record<SeveralState, Tone>> = {
  bereit: 'good',
  hinweise: 'waiting',
  blockiert: 'bad',
  versendet: 'info',
};

const order: readonly SeveralState[] = ['blockiert', 'hinweise', 'bereit', 'versendet'];

/** The columns of the handovers that go out together. */
export const severalColumns = (names: NameOrder): readonly TableColumn<SeveralRow>[] => [
  {
    id: 'name',
    header: 'Jugendliche',
    width: 190,
    cell: ({ name }) => <strong>{name}</strong>,
    sortBy: ({ name }) => name,
    compare: (one, other) => compareNames(names)(one.student, other.student),
  },
  {
    id: 'class',
    header: 'Klasse',
    width: 80,
    cell: ({ className }) => className,
    sortBy: ({ className }) => className || null,
  },
  {
    id: 'recipient',
    header: 'An wen',
    width: 220,
    cell: ({ recipient }) => recipient,
    sortBy: ({ recipient }) => recipient || null,
  },
  {
    id: 'state',
    header: 'Stand',
    width: 130,
    cell: ({ state }) => <StatusBadge tone={tones[state]}>{severalStateLabels[state]}</StatusBadge>,
    sortBy: ({ state }) => order.indexOf(state),
  },
  { id: 'why', header: 'Gründe und Hinweise', cell: (row) => <Why row={row} /> },
];

const shown = 2;

const Why = ({ row: { findings, fileName } }: { readonly row: SeveralRow }) => {
  if (fileName !== '') return <Text size="sm">{fileName}</Text>;
  const more = findings.length - shown;
  return (
    <Stack gap={2}>
      {findings.slice(0, shown).map(({ text }) => (
        <Text key={text} size="sm" style={{ whiteSpace: 'normal' }}>
          {text}
        </Text>
      ))}
      {more > 0 ? (
        <Text size="xs" c="dimmed">
          und {more === 1 ? 'ein weiterer Hinweis' : `${more} weitere Hinweise`}
        </Text>
      ) : null}
    </Stack>
  );
};
