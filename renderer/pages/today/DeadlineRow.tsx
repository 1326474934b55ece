import { Anchor, Box, Button, Checkbox, Collapse, Flex, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Day } from '../../../domain/calendar/day.ts';
import { sortNames } from '../../../domain/person/compareNames.ts';
import { listName } from '../../../domain/person/personName.ts';
import { studentPath } from '../../frame/routes.ts';
import { useReplica, useSettings } from '../../state/ReplicaContext.tsx';
import { dueWords } from '../../parts/followUp/dueWords.ts';

/** A deadline with the list of those who are still missing. */
export const DeadlineRow = ({
  label,
  on,
  missingIds,
  path,
  today,
  onDone,
}: {
  readonly label: string;
  readonly on: Day;
  readonly missingIds: readonly string[] | null;
  /** Where the list is worked through. */
  readonly path: string;
  readonly today: Day;
  /** Ticks a deadline off that has no list. */
  readonly onDone: () => void;
}) => {
  const [opened, { toggle }] = useDisclosure(false);
  const late = on < today;
  return (
    <Box component="li" style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}>
      <Flex px="md" py={6} gap="sm" align="center" mih={40}>
        {missingIds === null ? (
          <Checkbox aria-label={`Erledigt: ${label}`} checked={false} onChange={onDone} />
        ) : null}
        <Text size="sm" flex={1} miw={0}>
          {label}
        </Text>
        <Text
          size="sm"
          className="tabular"
          fw={late ? 600 : 400}
          c={late ? 'var(--mantine-color-error)' : 'dimmed'}
          style={{ whiteSpace: 'nowrap' }}
        >
          {dueWords(on, today)}
        </Text>
        {missingIds === null ? null : (
          <Anchor href={`#${path}`} size="sm" aria-label={`Liste öffnen: ${label}`}>
            Liste
          </Anchor>
        )}
        {missingIds === null ? null : (
          <Button
            size="compact-sm"
            variant="light"
            onClick={toggle}
            aria-expanded={opened}
            aria-label={`Wer fehlt: ${label}`}
          >
            {opened ? 'Zuklappen' : 'Wer fehlt'}
          </Button>
        )}
      </Flex>
      {missingIds === null ? null : (
        <Collapse expanded={opened}>{opened ? <MissingNames ids={missingIds} /> : null}</Collapse>
      )}
    </Box>
  );
};

/** Names of young people, each a link to the page. */
export const MissingNames = ({ ids }: { readonly ids: readonly string[] }) => {
  const { data } = useReplica();
  const { nameOrder } = useSettings();
  const students = ids.flatMap((id) => data.student[id] ?? []);
  return (
    <Group px="md" pb="sm" gap="xs" component="ul" m={0} style={{ listStyle: 'none' }}>
      {sortNames(students, nameOrder).map((student) => (
        <li key={student.id}>
          <Anchor href={`#${studentPath(student.id, 'anschluss')}`} size="sm">
            {listName(student)}
          </Anchor>
        </li>
      ))}
    </Group>
  );
};
