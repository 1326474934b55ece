import { Checkbox, Group, Text } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { fieldCatalogue, type FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import type { FieldVerdict } from '../../../domain/handover/gate.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';

/** One field that can be passed on; what may not go says why. */
export const FieldRow = ({
  code,
  verdict,
  ticked,
  empty,
  count,
  onToggle,
}: {
  readonly code: FieldCode;
  readonly verdict: FieldVerdict;
  readonly ticked: boolean;
  readonly empty: boolean;
  readonly count: number;
  readonly onToggle: ((code: FieldCode) => void) | null;
}) => {
  const held = verdict.state !== 'allowed';
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs" mih={26}>
      <Checkbox
        size="sm"
        label={
          <Text span size="sm" c={held ? 'dimmed' : 'var(--mantine-color-text)'}>
            {fieldCatalogue[code].label}
          </Text>
        }
        checked={ticked && !held}
        // Ticked but held back: it would go as soon as it may; the tick can be taken away.
        indeterminate={ticked && held}
        disabled={onToggle === null || (held && !ticked)}
        onChange={() => onToggle?.(code)}
      />
      {held ? (
        <StatusBadge tone="neutral">
          <Group gap={4} wrap="nowrap">
            <IconLock size={12} aria-hidden />
            {verdict.reason}
          </Group>
        </StatusBadge>
      ) : verdict.overridden && ticked ? (
        <StatusBadge tone="waiting">{verdict.reason}</StatusBadge>
      ) : empty && count === 0 ? (
        <Text size="xs" c="dimmed">
          nichts erfasst
        </Text>
      ) : null}
    </Group>
  );
};
