/**
 * What came of checking all backups: what is damaged, what is safe, what to do.
 *
 * @example checkWords({ checked: 12, damaged: [] }).title // 'Alle 12 Sicherungen sind vollständig'
 */
export const checkWords = ({
  checked,
  damaged,
}: {
  readonly checked: number;
  readonly damaged: readonly unknown[];
}): { readonly title: string; readonly text: string } => {
  if (checked === 0)
    return {
      title: 'Es gab nichts zu prüfen',
      text: 'An den erreichbaren Orten liegt keine Sicherung.',
    };
  if (damaged.length === 0)
    return {
      title:
        checked === 1
          ? 'Die eine Sicherung ist vollständig'
          : `Alle ${checked} Sicherungen sind vollständig`,
      text: 'Jede wurde ganz entschlüsselt und durchgezählt.',
    };
  return {
    title: `${damaged.length} von ${checked} Sicherungen ${damaged.length === 1 ? 'ist' : 'sind'} beschädigt`,
    text: 'Der Tresor und die übrigen Sicherungen sind in Ordnung. Sichern Sie jetzt neu; geschieht es wieder, lassen Sie den Datenträger prüfen. Beschädigt:',
  };
};
