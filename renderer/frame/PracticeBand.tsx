import { Anchor, Box, Group, Text } from '@mantine/core';
import { switchVault } from '../state/switchVault.ts';

/** The band that says on every page that everything here is invented. */
export const PracticeBand = () => (
  <Box className="status-waiting" h={28} px="lg" role="note">
    <Group h="100%" justify="space-between" wrap="nowrap">
      <Text size="sm" fw={600} c="inherit">
        Übung – alle Personen und Betriebe sind erfunden
      </Text>
      <Anchor
        component="button"
        size="sm"
        fw={600}
        c="inherit"
        underline="always"
        onClick={() => void switchVault('session.leavePractice')}
      >
        Übung verlassen
      </Anchor>
    </Group>
  </Box>
);
