import { ActionIcon, Box, Button, Flex, Stack } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useNameFocus } from '../../parts/institution/useNameFocus.ts';
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
  const [added, setAdded] = useState<number | null>(null);
  const replace = (at: number, part: Partial<T>) =>
    field.set(entries.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  const takeAway = (at: number) => {
    field.set(entries.filter((_, index) => index !== at));
    field.flush();
    setAdded(null);
  };
  return (
    <Stack gap={6} onBlur={field.flush}>
      {entries.map((entry, index) => (
        <Row key={keyOf(entry, index)} isNew={index === added}>
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
        </Row>
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
            setAdded(entries.length);
          }}
        >
          {add}
        </Button>
      </Box>
    </Stack>
  );
};

/** One entry; the first field of one that was just added takes the focus. */
const Row = ({ isNew, children }: { readonly isNew: boolean; readonly children: ReactNode }) => (
  <Flex ref={useNameFocus(isNew)} gap="xs" align="center">
    {children}
  </Flex>
);
