import { Accordion, Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { newId } from '../state/today.ts';
import { Section } from './Section.tsx';

/** How one of several records stands while it is folded. */
type FoldedRecord = { readonly id: string; readonly name: string; readonly inShort: string };

type Props = {
  readonly title: string;
  /** The place a finding about these records leads to. */
  readonly field?: string;
  readonly addLabel: string;
  /** What is said while there is none. */
  readonly empty: string;
  readonly records: readonly FoldedRecord[];
  /** Saves a new record under this id. */
  readonly onAdd: (id: string) => Promise<unknown>;
  /** The form of a record that stands open; the first field of one that was just added takes the focus. */
  readonly form: (id: string, isNew: boolean) => ReactNode;
};

/** Records of a young person below each other, of which one at a time is unfolded to be changed. */
export const FoldedRecords = ({ title, field, addLabel, empty, records, onAdd, form }: Props) => {
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const add = (): void => {
    const id = newId();
    // Opened before it is there, it stands open at once and its first field can take the focus.
    setOpen(id);
    setAdded(id);
    void onAdd(id);
  };
  return (
    <Section
      title={title}
      {...(field !== undefined && { field })}
      beside={
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={add}
        >
          {addLabel}
        </Button>
      }
    >
      {records.length === 0 ? (
        <Text size="sm" c="dimmed">
          {empty}
        </Text>
      ) : null}
      <Accordion
        variant="separated"
        value={open}
        onChange={(id) => {
          setOpen(id);
          setAdded(null);
        }}
        order={3}
      >
        {records.map(({ id, name, inShort }) => (
          <Accordion.Item key={id} value={id}>
            <Accordion.Control>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Text size="sm">{inShort}</Text>
            </Accordion.Control>
            <Accordion.Panel>{open === id ? form(id, added === id) : null}</Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
};
