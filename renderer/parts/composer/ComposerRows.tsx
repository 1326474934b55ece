import { Button, Group, Kbd, MultiSelect, NumberInput, Text } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { DialogFoot } from '../DialogFoot.tsx';
import { useCloseDialog } from '../FormModal.tsx';
import { optionsOf } from './useNoteCategories.ts';
import { type NoteComposerState } from './useNoteComposer.ts';
import { DayInput } from '../DayInput.tsx';

/** The way to the details, the state of the draft, and the button that saves. */
export const LastRow = ({
  composer,
  details,
  onSubmit,
  inDialog,
}: {
  readonly composer: NoteComposerState;
  /** Null where there are none. */
  readonly details: { readonly open: boolean; readonly toggle: () => void } | null;
  readonly onSubmit: () => void;
  readonly inDialog: boolean;
}) => {
  const Row = inDialog ? DialogFoot : PageFoot;
  return (
    <Row>
      {details === null ? (
        <span />
      ) : (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-expanded={details.open}
          leftSection={details.open ? <IconChevronUp size={16} /> : <IconChevronDown size={16} />}
          onClick={details.toggle}
        >
          Einzelheiten
        </Button>
      )}
      <Group gap="sm" wrap="nowrap">
        <DraftState composer={composer} />
        {inDialog ? <CancelButton /> : null}
        <Button
          size="sm"
          loading={composer.saving}
          onClick={onSubmit}
          rightSection={<Kbd size="xs">Strg Enter</Kbd>}
        >
          Speichern
        </Button>
      </Group>
    </Row>
  );
};

const PageFoot = ({ children }: { readonly children: ReactNode }) => (
  <Group justify="space-between" wrap="nowrap">
    {children}
  </Group>
);

const CancelButton = () => {
  const close = useCloseDialog();
  if (close === null) return null;
  return (
    <Button size="sm" variant="default" onClick={close}>
      Abbrechen
    </Button>
  );
};

/** What is said of the contact at once: topics, duration, day. */
export const FirstRow = ({
  composer,
  isPrivate,
}: {
  readonly composer: NoteComposerState;
  readonly isPrivate: boolean;
}) => (
  <Group gap="xs" align="flex-start" wrap="nowrap">
    {isPrivate ? null : (
      <>
        <MultiSelect
          flex={1}
          miw={0}
          aria-label="Themen"
          placeholder={composer.form.topics.length === 0 ? 'Themen' : ''}
          searchable
          hidePickedOptions
          nothingFoundMessage="Dazu gibt es kein Thema."
          data={optionsOf(composer.year.noteTopics)}
          value={composer.form.topics}
          onChange={(topics) => composer.change({ topics })}
        />
        <NumberInput
          w={110}
          aria-label="Dauer in Minuten"
          placeholder="Dauer"
          suffix=" min"
          min={0}
          max={1440}
          step={5}
          allowDecimal={false}
          allowNegative={false}
          value={composer.form.minutes ?? ''}
          onChange={(value) =>
            composer.change({ minutes: typeof value === 'number' ? value : null })
          }
        />
      </>
    )}
    <DayInput
      w={150}
      aria-label="Tag des Kontakts"
      clearable={false}
      value={composer.form.heldOn ?? composer.today}
      maxDate={composer.today}
      onDay={(heldOn) => composer.change({ heldOn: heldOn === composer.today ? null : heldOn })}
    />
  </Group>
);

/** What a private note is. */
export const PrivateHint = () => (
  <Text size="sm">
    Eine persönliche Notiz wird nie ausgegeben: Sie steht in keiner Übergabe und in keiner Liste.
  </Text>
);

const DraftState = ({ composer }: { readonly composer: NoteComposerState }) => {
  if (composer.draftedAt === null) return null;
  const time = new Date(composer.draftedAt).toLocaleTimeString('de-DE', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return (
    <Text size="xs" c="dimmed" role="status">
      Entwurf gesichert {time}
    </Text>
  );
};
