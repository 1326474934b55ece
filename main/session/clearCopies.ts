import { clipboard } from 'electron';
import { copyMark } from '../../domain/contract/copyMark.ts';

/** What clearing needs of the clipboard. */
export type Copies = {
  readonly holds: (kind: string) => Promise<boolean>;
  readonly clear: () => void;
  /** Clears what is selected with the mouse, which Linux pastes with the middle button; elsewhere it does nothing. */
  readonly clearSelection: () => void;
};

/** The clipboard as older versions of Electron have it. */
type OlderClipboard = {
  readonly availableFormats?: () => readonly string[];
  readonly clear: (which?: 'selection') => void;
  readonly selection?: { readonly clear: () => void };
};

const older = (): OlderClipboard => clipboard;

const system: Copies = {
  holds: async (kind) => older().availableFormats?.().includes(kind) ?? clipboard.has(kind),
  clear: () => clipboard.clear(),
  clearSelection: () => {
    if (process.platform !== 'linux') return;
    const { selection } = older();
    if (selection === undefined) older().clear('selection');
    else selection.clear();
  },
};

/** Takes out of the clipboard what was copied in the program; what another program put there stays, unread. */
export const clearCopies = async ({
  holds,
  clear,
  clearSelection,
}: Copies = system): Promise<void> => {
  clearSelection();
  if (await holds(copyMark)) clear();
};
