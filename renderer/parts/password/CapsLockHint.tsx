import { Group, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconAlertCircle } from '@tabler/icons-react';
import { useState } from 'react';

/** A hint under a password field while the caps lock is on. */
export const CapsLockHint = () => {
  const [on, setOn] = useState(false);
  const look = (event: KeyboardEvent | MouseEvent) => setOn(event.getModifierState('CapsLock'));
  useWindowEvent('keydown', look);
  useWindowEvent('keyup', look);
  useWindowEvent('mousedown', look);
  return (
    <div role="status">
      {on ? (
        <Group gap={6} wrap="nowrap">
          <IconAlertCircle size={16} aria-hidden />
          <Text size="sm">Die Feststelltaste ist eingeschaltet.</Text>
        </Group>
      ) : null}
    </div>
  );
};
