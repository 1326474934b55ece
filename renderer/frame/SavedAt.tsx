import { Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useReplica } from '../state/ReplicaContext.tsx';
import { refusal } from '../state/save.tsx';

const timeOf = (instant: string): string =>
  new Date(instant).toLocaleTimeString('de-DE', { hour: '2-digit', minute: '2-digit' });

/** Says whether all is saved, and when the last word was; after a refused save it says that instead. */
export const SavedAt = () => {
  const replica = useReplica();
  const savedAt = useSyncExternalStore(replica.subscribe, replica.savedAt);
  const refused = useSyncExternalStore(refusal.subscribe, refusal.isLatest);
  if (refused) return <NotSaved />;
  return (
    <Group gap={6} px="xs" wrap="nowrap" role="status">
      <IconCircleCheck size={16} aria-hidden color="var(--mantine-color-green-7)" />
      <Text size="xs" c="dimmed">
        {savedAt === null ? 'Alles gespeichert' : `Gespeichert ${timeOf(savedAt)}`}
      </Text>
    </Group>
  );
};

const NotSaved = () => (
  <Group
    className="status-waiting"
    gap={6}
    px="xs"
    py={6}
    wrap="nowrap"
    role="status"
    style={{ borderRadius: 8 }}
  >
    <IconAlertTriangle size={16} aria-hidden style={{ flexShrink: 0 }} />
    <Text size="xs">Zuletzt nicht gespeichert</Text>
  </Group>
);
