import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { flushPending } from '../state/pending.ts';
import { undo } from '../state/save.tsx';
import { focusTitleOf } from './focusTitle.ts';
import { lockNow } from './lock.ts';
import { railPages } from './routes.ts';

/** What the keys of the frame open and close. */
export type FrameKeys = {
  readonly newNoteOpened: boolean;
  readonly openNewNote: () => void;
  readonly closeNewNote: () => void;
  readonly helpOpened: boolean;
  readonly openHelp: () => void;
  readonly closeHelp: () => void;
};

const isTyping = (): boolean => {
  const active = document.activeElement;
  return (
    active instanceof HTMLElement && active.matches('input, textarea, [contenteditable="true"]')
  );
};

/** Outside of a field the browser must not undo as well: it would change the field that was left last. */
const undoOutsideOfFields = (event: KeyboardEvent, direction: 'undo' | 'redo'): void => {
  if (isTyping()) return;
  event.preventDefault();
  void undo(direction);
};

const saveNow = (): void => {
  void flushPending().then(() =>
    notifications.show({ message: 'Alles ist gespeichert.', autoClose: 2000 }),
  );
};

/** The keys that work on every page. Undo inside a text field stays the field's own. */
export const useKeys = (): FrameKeys => {
  const [newNoteOpened, newNote] = useDisclosure(false);
  const [helpOpened, help] = useDisclosure(false);
  useHotkeys(
    [
      ['mod+N', newNote.open],
      ['mod+L', lockNow],
      ['mod+S', saveNow],
      ...railPages.map(
        (page, index) =>
          [
            `mod+${index + 1}`,
            () => {
              focusTitleOf(page.path);
              window.location.hash = page.path;
            },
          ] as [string, () => void],
      ),
      ['alt+ArrowLeft', () => window.history.back()],
    ],
    [],
  );
  useHotkeys([
    ['shift+?', help.open],
    ['?', help.open],
  ]);
  useHotkeys(
    [
      ['mod+Z', (event) => undoOutsideOfFields(event, 'undo'), { preventDefault: false }],
      ['mod+Y', (event) => undoOutsideOfFields(event, 'redo'), { preventDefault: false }],
    ],
    [],
  );
  return {
    newNoteOpened,
    openNewNote: newNote.open,
    closeNewNote: newNote.close,
    helpOpened,
    openHelp: help.open,
    closeHelp: help.close,
  };
};
