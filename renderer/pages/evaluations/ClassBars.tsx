import { Box, ColorSwatch, Group, Progress, Stack, Text, Title } from '@mantine/core';
import type { SheetTable } from '../../../domain/sheet/sheetPlan.ts';

/** Dark to light, so that neighbours differ in grey as well. */
const shades = [
  'teal.9',
  'teal.3',
  'blue.8',
  'blue.2',
  'orange.7',
  'yellow.4',
  'grape.8',
  'pink.3',
  'gray.7',
  'gray.4',
] as const;

const shadeOf = (index: number): string => shades[index % shades.length] ?? shades[0];

const colorOf = (index: number): string =>
  `var(--mantine-color-${shadeOf(index).replace('.', '-')})`;

/** A table of counts per class as one bar for each class, as long as the class is large; covered counts are left out. */
export const ClassBars = ({ table }: { readonly table: SheetTable }) => {
  const values = table.columns.slice(1, -1);
  const most = Math.max(1, ...table.rows.map((row) => lengthOf(row.slice(1, -1))));
  if (table.rows.length === 0 || values.length === 0) return null;
  return (
    // The table beside it says the same in numbers.
    <Stack gap="xs" aria-hidden>
      <Title order={2} size="h5">
        {table.heading}
      </Title>
      <Group gap="md">
        {values.map(({ key, header }, index) => (
          <Group key={key} gap={6} wrap="nowrap">
            <ColorSwatch size={12} radius={2} color={colorOf(index)} withShadow={false} />
            <Text size="xs">{header}</Text>
          </Group>
        ))}
      </Group>
      {table.rows.map((row) => (
        <Group key={String(row[0])} gap="sm" wrap="nowrap">
          <Text size="sm" w={150} truncate>
            {row[0]}
          </Text>
          <Box flex={1}>
            <Progress.Root size={16} radius="xs" bg="transparent">
              {row
                .slice(1, -1)
                .map((count, index) =>
                  typeof count === 'number' && count > 0 ? (
                    <Progress.Section
                      key={values[index]?.key}
                      value={(count / most) * 100}
                      color={shadeOf(index)}
                    />
                  ) : null,
                )}
            </Progress.Root>
          </Box>
        </Group>
      ))}
    </Stack>
  );
};

const lengthOf = (counts: readonly unknown[]): number =>
  counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0);
