import { ActionIcon, Box, Button, Flex, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useRecordField } from '../../parts/RecordForm.tsx';

/** A list inside of the surrounding record, one row for each entry; every change saves itself. */
export const ListField = <T extends object>({
  name,
  blank,
  add,
  remove,
  keyOf,
  max,
  children,
}: {
  readonly name: string;
  readonly blank: () => T;
  /** What the button for a new entry says. */
  readonly add: string;
  /** What the button that takes an entry away is called; null where entries stay. */
  readonly remove: ((entry: T) => string) | null;
  readonly keyOf: (entry: T, index: number) => string;
  readonly max: number;
  readonly children: (entry: T, set: (part: Partial<T>) => void) => ReactNode;
}) => {
  const field = useRecordField<readonly T[]>(name);
  const entries = field.value;
  const replace = (at: number, part: Partial<T>) =>
    field.set(entries.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  const takeAway = (at: number) => {
    field.set(entries.filter((_, index) => index !== at));
    field.flush();
  };
  return (
    <Stack gap={6} onBlur={field.flush}>
      {entries.map((entry, index) => (
        <Flex key={keyOf(entry, index)} gap="xs" align="center">
          {children(entry, (part) => replace(index, part))}
          {remove === null ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={remove(entry)}
              onClick={() => takeAway(index)}
            >
              <IconTrash size={18} />
            </ActionIcon>
          )}
        </Flex>
      ))}
      <Box>
        <Button
          variant="default"
          size="xs"
          disabled={entries.length >= max}
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => {
            field.set([...entries, blank()]);
            field.flush();
          }}
        >
          {add}
        </Button>
      </Box>
    </Stack>
  );
};
