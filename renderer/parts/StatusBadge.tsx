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

/**
 * A short state as a badge whose text keeps AA contrast in light and dark. A plain element: tables draw dozens of them
 * with every key of a filter.
 */
export const StatusBadge = ({
  tone,
  children,
}: {
  readonly tone: Tone;
  readonly children: ReactNode;
}) => <span className={`status-badge ${colors[tone]}`}>{children}</span>;
