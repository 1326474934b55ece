import { Group, Paper, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Tone } from './StatusBadge.tsx';

/** Something to know before going on, on a tinted ground whose text keeps AA contrast in light and dark. */
export const Hint = ({
  tone,
  icon: Picture,
  title,
  role,
  children,
}: {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly title?: string;
  /** 'status' or 'alert' for what appears while one works. */
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}) => (
  <Paper className={`status-${tone}`} p="xs" radius="md" role={role}>
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <Picture size={20} aria-hidden style={{ flexShrink: 0 }} />
      <div style={{ flex: 1, minWidth: 0 }}>
        {title === undefined ? null : (
          <Text size="sm" fw={600}>
            {title}
          </Text>
        )}
        <Text size="sm" component="div">
          {children}
        </Text>
      </div>
    </Group>
  </Paper>
);
