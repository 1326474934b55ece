import { Button, Chip, Group } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { LabelledCode } from '../../../domain/school/schoolSchemas.ts';
import { privateKind } from './noteForm.ts';

/** Kinds shown at once; the others are one click away. */
const shownAtFirst = 5;

/** The kind of contact as chips; the private note stands last. */
export const KindChips = ({
  kinds,
  value,
  onChange,
}: {
  readonly kinds: readonly LabelledCode[];
  readonly value: string;
  readonly onChange: (kind: string) => void;
}) => {
  const [all, setAll] = useState(false);
  const shown = all
    ? kinds
    : kinds.filter((kind, index) => index < shownAtFirst || kind.code === value);
  return (
    <Chip.Group multiple={false} value={value} onChange={onChange}>
      <Group gap={6} role="radiogroup" aria-label="Art des Kontakts">
        {shown.map(({ code, label }) => (
          <Chip key={code} value={code}>
            {label}
          </Chip>
        ))}
        {all || kinds.length <= shownAtFirst ? null : (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconDots size={14} aria-hidden />}
            onClick={() => setAll(true)}
          >
            weitere
          </Button>
        )}
        <Chip value={privateKind} variant="outline">
          Persönliche Notiz
        </Chip>
      </Group>
    </Chip.Group>
  );
};
