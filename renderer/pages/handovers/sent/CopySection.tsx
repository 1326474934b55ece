import { Button, Group, Text } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import type { Handover } from '../../../../domain/handover/handoverSchema.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { Hint } from '../../../parts/Hint.tsx';
import { useToday } from '../../../state/today.ts';
import { EditorSection } from '../EditorSection.tsx';
import { useHandoverChange } from '../useHandover.ts';

/** Whether and when the young person got a copy of what was sent about them (R 2.2, 7.5). */
export const CopySection = ({
  handover,
  onCopy,
}: {
  readonly handover: Handover;
  /** Writes the letter out once more. */
  readonly onCopy: () => void;
}) => {
  const today = useToday();
  const change = useHandoverChange(handover.id);
  const { copyGivenOn } = handover;
  return (
    <EditorSection title="Kopie für die Jugendliche oder den Jugendlichen">
      {copyGivenOn === null ? (
        <Hint tone="waiting" icon={IconCopyCheck} title="Noch keine Kopie übergeben">
          <Group gap="xs" mt={6}>
            <Button
              size="compact-md"
              onClick={() => void change('Kopie übergeben', { copyGivenOn: today })}
            >
              Heute übergeben
            </Button>
            <Button size="compact-md" variant="default" onClick={onCopy}>
              Kopie ausgeben
            </Button>
          </Group>
        </Hint>
      ) : (
        <Text size="sm">Was hinausging, liegt auch der betroffenen Person vor.</Text>
      )}
      <DayInput
        w={170}
        label="Kopie übergeben am"
        maxDate={today}
        value={copyGivenOn}
        onDay={(day) => {
          if (day !== copyGivenOn) void change('Tag der Kopie geändert', { copyGivenOn: day });
        }}
      />
    </EditorSection>
  );
};
