import type { VaultWarning } from '../contract/events.ts';

const words: Readonly<Record<VaultWarning, { readonly title: string; readonly text: string }>> = {
  'space is short': {
    title: 'Der Datenträger ist fast voll',
    text: 'Ihre Eingabe ist gespeichert; dafür wurde der zurückgelegte Platz verbraucht. Schaffen Sie jetzt Platz, sonst lässt sich bald nichts mehr speichern.',
  },
  'taken over': {
    title: 'Ein anderes Programm hat diesen Tresor übernommen',
    text: 'Alles bis hierher Gespeicherte ist sicher; von hier aus wird nichts mehr gespeichert. Notieren Sie anderswo, was noch in einem Feld steht, klären Sie, wo weitergearbeitet wird, und sperren Sie hier.',
  },
  'backup failed': {
    title: 'Eine Sicherung ist nicht gelungen',
    text: 'Der Tresor und alle früheren Sicherungen sind unverändert. An welchem Ort es lag und was zu tun ist, steht in den Einstellungen unter „Sicherungen“.',
  },
};

/** The German words for what the vault warns of: what happened, what is safe, what to do. */
export const warningWords = (
  warning: VaultWarning,
): { readonly title: string; readonly text: string } => words[warning];
