/**
 * What came of clearing older backups away: how many went, and where they still are.
 *
 * @example purgeWords({ removed: 1, unreachable: [] }).title // 'Eine ältere Sicherung ist gelöscht'
 */
export const purgeWords = ({
  removed,
  unreachable,
}: {
  readonly removed: number;
  readonly unreachable: readonly string[];
}): { readonly title: string; readonly text: string } => ({
  title: titleOf(removed),
  text:
    unreachable.length === 0
      ? 'Eine neue, geprüfte Sicherung liegt an jedem Ort.'
      : `Nicht erreicht: ${unreachable.join(', ')}. Dort stehen die älteren noch. Stecken Sie den Datenträger ein und bereinigen Sie noch einmal.`,
});

const titleOf = (removed: number): string => {
  if (removed === 0) return 'Es wurde keine ältere Sicherung gelöscht';
  return removed === 1
    ? 'Eine ältere Sicherung ist gelöscht'
    : `${removed} ältere Sicherungen sind gelöscht`;
};
