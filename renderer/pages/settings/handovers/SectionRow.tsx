import { ActionIcon, Group, Text, TextInput, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { sectionLabels, type Section } from '../../../../domain/handover/fieldCatalogue.ts';

/** Id of the button that moves a section up (-1) or down (1). */
export const moveButtonId = (section: Section, by: -1 | 1): string =>
  `abschnitt-${section}-${by === -1 ? 'hoch' : 'runter'}`;

/** One section: its name, and its place among the others. */
export const SectionRow = ({
  section,
  label,
  place: { index, count },
  onRename,
  onLeave,
  onMove,
}: {
  readonly section: Section;
  /** Its own name; empty while it bears the usual one. */
  readonly label: string;
  readonly place: { readonly index: number; readonly count: number };
  readonly onRename: (label: string) => void;
  readonly onLeave: () => void;
  readonly onMove: (by: -1 | 1) => void;
}) => {
  const usual = sectionLabels[section];
  const name = label.trim() || usual;
  return (
    <Group component="li" gap={6} wrap="nowrap">
      <Text size="sm" c="dimmed" w={18} className="tabular" aria-hidden>
        {index + 1}.
      </Text>
      <TextInput
        flex={1}
        aria-label={`Überschrift des Abschnitts ${usual}`}
        placeholder={usual}
        maxLength={500}
        value={label}
        onChange={(event) => onRename(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <Move section={section} by={-1} name={name} ends={index === 0} onMove={onMove} />
      <Move section={section} by={1} name={name} ends={index === count - 1} onMove={onMove} />
    </Group>
  );
};

const Move = ({
  section,
  by,
  name,
  ends,
  onMove,
}: {
  readonly section: Section;
  readonly by: -1 | 1;
  readonly name: string;
  /** There is no place further in this direction; the button stays, so that the focus has a home. */
  readonly ends: boolean;
  readonly onMove: (by: -1 | 1) => void;
}) => {
  const label = `${name} nach ${by === -1 ? 'oben' : 'unten'}`;
  const Picture = by === -1 ? IconArrowUp : IconArrowDown;
  return (
    <Tooltip label={label}>
      <ActionIcon
        id={moveButtonId(section, by)}
        variant="default"
        size={36}
        aria-label={label}
        {...(ends ? { 'data-disabled': true, 'aria-disabled': true } : {})}
        onClick={() => (ends ? undefined : onMove(by))}
      >
        <Picture size={18} />
      </ActionIcon>
    </Tooltip>
  );
};
