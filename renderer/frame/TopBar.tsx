import { ActionIcon, Button, Group, Kbd, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconKeyboard, IconPlus, IconSearch } from '@tabler/icons-react';

/** The bar above every page: search over everything, the list of keys, a new note. */
export const TopBar = ({
  onNewNote,
  onKeys,
}: {
  readonly onNewNote: () => void;
  readonly onKeys: () => void;
}) => (
  <Group h={56} px="lg" justify="space-between" wrap="nowrap">
    <UnstyledButton
      onClick={() => spotlight.open()}
      px="sm"
      h={36}
      flex={1}
      maw={420}
      miw={0}
      style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 8 }}
    >
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs" wrap="nowrap" miw={0}>
          <IconSearch size={16} aria-hidden />
          <Text size="sm" c="dimmed" truncate>
            Jugendliche, Betriebe, Stellen, Notizen suchen
          </Text>
        </Group>
        <Kbd size="xs" style={{ whiteSpace: 'nowrap', flexShrink: 0 }}>
          Strg K
        </Kbd>
      </Group>
    </UnstyledButton>
    <Group gap="xs" wrap="nowrap">
      <Tooltip label="Tastenkürzel (?)">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label="Tastenkürzel"
          onClick={onKeys}
        >
          <IconKeyboard size={20} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Neue Notiz (Strg + N)">
        <Button leftSection={<IconPlus size={18} />} onClick={onNewNote}>
          Neue Notiz
        </Button>
      </Tooltip>
    </Group>
  </Group>
);
