import { Anchor, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { formatDay } from '../../../domain/calendar/formatDay.ts';
import { studentPath } from '../../frame/routes.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { TodayCard } from './TodayCard.tsx';
import { unfinishedNotes } from './unfinishedNotes.ts';

/** Whose notes were begun and not saved, without their words, for somebody may sit beside; nothing while there are none. */
export const UnfinishedNotesCard = () => {
  const notes = useView(['draft', 'student'], unfinishedNotes);
  if (notes.length === 0) return null;
  return (
    <TodayCard icon={IconPencil} title="Angefangene Notizen" count={notes.length}>
      <Stack gap={4} component="ul" px="md" pb="md" m={0} style={{ listStyle: 'none' }}>
        {notes.map(({ studentId, name, changedOn }) => (
          <Text key={studentId} component="li" size="sm" style={{ overflowWrap: 'anywhere' }}>
            <Anchor href={`#${studentPath(studentId)}`} c="inherit" fw={600}>
              {name}
            </Anchor>
            {` · Entwurf vom ${formatDay(changedOn)}`}
          </Text>
        ))}
      </Stack>
    </TodayCard>
  );
};
