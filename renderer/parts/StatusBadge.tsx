import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';

/** How something stands; the words say it, the colour only helps. */
export type Tone = 'good' | 'waiting' | 'bad' | 'neutral' | 'info';

const colors: Readonly<Record<Tone, string>> = {
  good: 'status-good',
  waiting: 'status-waiting',
  bad: 'status-bad',
  neutral: 'status-neutral',
  info: 'status-info',
};

/** A short state as a badge whose text keeps AA contrast in light and dark. */
export const StatusBadge = ({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}) => (
  <Badge
    className={`status-badge ${colors[tone]}`}
    variant="filled"
    radius="sm"
    size="md"
    tt="none"
    fw={600}
  >
    {children}
  </Badge>
);
