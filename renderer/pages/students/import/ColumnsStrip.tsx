import { Box, Group, Select, Text } from '@mantine/core';
import { columnLabels, type ColumnMeaning } from '../../../../domain/import/columnMeaning.ts';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';

const meanings = Object.entries(columnLabels).map(([value, label]) => ({ value, label }));

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letters(Math.floor(at / 26) - 1)}${letters(at % 26)}`;

/** What stands in one column: its heading and the first cells under it. */
const columnOf = ({ tables, table, headerRow }: ImportDraft, at: number) => {
  const rows = tables[table]?.rows ?? [];
  const heading = headerRow === null ? '' : (rows[headerRow]?.[at] ?? '');
  const cells = rows.slice(headerRow === null ? 0 : headerRow + 1).map((row) => row[at] ?? '');
  return {
    heading: heading === '' ? `Spalte ${letters(at)}` : heading,
    samples: cells.filter((cell) => cell !== '').slice(0, 2),
  };
};

/** The columns of a list side by side: what stands in each, and as what it is taken over. */
export const ColumnsStrip = ({
  draft,
  change,
}: {
  readonly draft: ImportDraft;
  readonly change: (part: Partial<ImportDraft>) => void;
}) => {
  const width = draft.tables[draft.table]?.rows[0]?.length ?? 0;
  const mean = (at: number, meaning: ColumnMeaning | null): void => {
    const columns = Array.from({ length: width }, (_, other) => {
      if (other === at) return meaning;
      const own = draft.columns[other] ?? null;
      // A field is filled from one column.
      return own === meaning ? null : own;
    });
    change({ columns });
  };
  return (
    <Box
      component="section"
      aria-label="Spalten der Liste"
      tabIndex={0}
      style={{ overflowX: 'auto' }}
    >
      <Group gap="xs" wrap="nowrap" align="flex-end" pb={6}>
        {Array.from({ length: width }, (_, at) => {
          const { heading, samples } = columnOf(draft, at);
          const meaning = draft.columns[at] ?? null;
          return (
            <Box key={at} w={168} style={{ flexShrink: 0 }}>
              <Text size="sm" fw={600} truncate title={heading}>
                {heading}
              </Text>
              <Text size="xs" c="dimmed" truncate title={samples.join(' · ')}>
                {samples.length === 0 ? 'leer' : samples.join(' · ')}
              </Text>
              <Select
                size="xs"
                mt={2}
                aria-label={`„${heading}“ übernehmen als`}
                placeholder="bleibt in der Datei"
                searchable
                clearable
                clearButtonProps={{ 'aria-label': `„${heading}“ in der Datei lassen` }}
                nothingFoundMessage="So heißt kein Feld der Akte."
                comboboxProps={{ width: 220, position: 'bottom-start' }}
                data={meanings}
                value={meaning}
                onChange={(value) => mean(at, value as ColumnMeaning | null)}
              />
            </Box>
          );
        })}
      </Group>
    </Box>
  );
};
