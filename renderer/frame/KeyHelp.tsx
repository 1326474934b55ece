/** The list of keys. */
export const KeyHelp = (_: { readonly opened: boolean; readonly onClose: () => void }) => null;
