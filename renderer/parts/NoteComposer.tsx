import {
  Button,
  Card,
  Collapse,
  Group,
  Kbd,
  MultiSelect,
  NumberInput,
  Stack,
  Text,
  Textarea,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { KindChips } from './composer/KindChips.tsx';
import { NoteDetails } from './composer/NoteDetails.tsx';
import { privateKind } from './composer/noteForm.ts';
import { optionsOf } from './composer/useNoteCategories.ts';
import { useNoteComposer, type NoteComposerState } from './composer/useNoteComposer.ts';
import { DayInput } from './DayInput.tsx';

/**
 * Writes a note about a young person. What is typed is journaled as a draft and survives Esc, lock and
 * crash; Strg+Enter saves. `compact` leaves the frame to the dialog it stands in.
 */
export const NoteComposer = ({
  studentId,
  onSaved,
  compact = false,
  autoFocus = false,
}: {
  readonly studentId: string;
  readonly onSaved?: () => void;
  readonly compact?: boolean;
  readonly autoFocus?: boolean;
}) => {
  const composer = useNoteComposer(studentId);
  const [open, details] = useDisclosure(false);
  const words = useRef<HTMLTextAreaElement>(null);
  const isPrivate = composer.form.kind === privateKind;
  const submit = (): void => {
    void composer.saveNote().then((saved) => {
      if (!saved) {
        words.current?.focus();
        return;
      }
      details.close();
      words.current?.focus();
      onSaved?.();
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  };
  return (
    <Card
      component="section"
      aria-label="Notiz schreiben"
      withBorder={!compact}
      p={compact ? 0 : 'sm'}
      onKeyDown={onKeyDown}
    >
      <Stack gap="xs">
        <KindChips
          kinds={composer.year.noteKinds}
          value={composer.form.kind}
          onChange={(kind) => composer.change({ kind })}
        />
        <Textarea
          ref={words}
          aria-label={isPrivate ? 'Persönliche Notiz' : 'Notiz'}
          placeholder="Was war, was folgt daraus?"
          autosize
          minRows={compact ? 4 : 3}
          maxRows={14}
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus}
          readOnly={composer.saving}
          error={composer.missing}
          value={composer.form.text}
          onChange={(event) => composer.change({ text: event.currentTarget.value })}
        />
        {isPrivate ? <PrivateHint /> : null}
        <FirstRow composer={composer} isPrivate={isPrivate} />
        {isPrivate ? null : (
          <Collapse expanded={open} keepMounted={false}>
            <NoteDetails form={composer.form} year={composer.year} change={composer.change} />
          </Collapse>
        )}
        <LastRow
          composer={composer}
          details={isPrivate ? null : { open, toggle: details.toggle }}
          onSubmit={submit}
        />
      </Stack>
    </Card>
  );
};

/** The way to the details, the state of the draft, and the button that saves. */
const LastRow = ({
  composer,
  details,
  onSubmit,
}: {
  readonly composer: NoteComposerState;
  /** Null where there are none. */
  readonly details: { readonly open: boolean; readonly toggle: () => void } | null;
  readonly onSubmit: () => void;
}) => (
  <Group justify="space-between" wrap="nowrap">
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
      <Button
        size="sm"
        loading={composer.saving}
        onClick={onSubmit}
        rightSection={<Kbd size="xs">Strg Enter</Kbd>}
      >
        Speichern
      </Button>
    </Group>
  </Group>
);

const FirstRow = ({
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

const PrivateHint = () => (
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
