import { drop, put, type Change } from '../../../../domain/record/change.ts';
import type { VaultData } from '../../../../domain/record/vaultData.ts';

/**
 * The changes that delete a note alone: agreements made in it stay, drafts of handovers forget it.
 * Null when a handover that was sent names the note: what was sent stays readable as it was sent.
 */
export const deleteNote = (
  data: Pick<VaultData, 'agreement' | 'handover'>,
  noteId: string,
): readonly Change[] | null => {
  const naming = Object.values(data.handover).filter(({ noteIds }) => noteIds.includes(noteId));
  if (naming.some(({ sentOn }) => sentOn !== null)) return null;
  const agreements = Object.values(data.agreement).filter(
    (agreement) => agreement.noteId === noteId,
  );
  return [
    ...agreements.map((agreement) => put('agreement', { ...agreement, noteId: null })),
    ...naming.map((handover) =>
      put('handover', { ...handover, noteIds: handover.noteIds.filter((id) => id !== noteId) }),
    ),
    drop('note', noteId),
  ];
};
