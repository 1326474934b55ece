import { Group } from '@mantine/core';
import type { Day } from '../../../domain/calendar/day.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { hasOverride } from '../../../domain/handover/hasOverride.ts';
import { StatusBadge } from '../StatusBadge.tsx';
import { handoverState } from './handoverState.ts';

/** How a handover stands, and for ever beside it that a missing consent was overridden. */
export const HandoverStanding = ({
  handover,
  today,
}: {
  readonly handover: Handover;
  readonly today: Day;
}) => {
  const { tone, words } = handoverState(handover, today);
  return (
    <Group gap={4}>
      <StatusBadge tone={tone}>{words}</StatusBadge>
      {hasOverride(handover) ? <StatusBadge tone="bad">ohne Einwilligung</StatusBadge> : null}
    </Group>
  );
};
