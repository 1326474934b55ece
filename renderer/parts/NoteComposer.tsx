import { Card, Collapse, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useRef, type KeyboardEvent } from 'react';
import { leadToFaultyDay } from './leadToFaultyDay.ts';
import { FirstRow, LastRow, PrivateHint } from './composer/ComposerRows.tsx';
import { KindChips } from './composer/KindChips.tsx';
import { NoteDetails } from './composer/NoteDetails.tsx';
import { privateKind } from './composer/noteForm.ts';
import { useNoteComposer } from './composer/useNoteComposer.ts';

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
  const card = useRef<HTMLDivElement>(null);
  const isPrivate = composer.form.kind === privateKind;
  const submit = (): void => {
    if (card.current !== null && leadToFaultyDay(card.current)) return;
    void composer.saveNote().then((saved) => {
      if (!saved) {
        words.current?.focus();
        return;
      }
      details.close();
      if (isStillHere(card.current)) words.current?.focus();
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
      ref={card}
      component="section"
      aria-label="Notiz schreiben"
      withBorder={!compact}
      p={compact ? 0 : 'sm'}
      onKeyDown={onKeyDown}
      // A card clips its content; in a dialog that would keep the buttons from staying in sight.
      style={compact ? { overflow: 'visible' } : {}}
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
          inDialog={compact}
        />
      </Stack>
    </Card>
  );
};

/** Whether the keyboard has not gone on to something else meanwhile; a button that waits lets go of it. */
const isStillHere = (card: HTMLElement | null): boolean => {
  const { activeElement } = document;
  return activeElement === document.body || card?.contains(activeElement) === true;
};
