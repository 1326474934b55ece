/** A new note from anywhere. */
export const NewNote = (_: { readonly opened: boolean; readonly onClose: () => void }) => null;
