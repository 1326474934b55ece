import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { searchTest } from '../../domain/person/matchesSearch.ts';
import { sectionPath, settingsSections } from './settingsSections.ts';
import { undo } from '../state/save.tsx';
import {
  IconArrowBackUp,
  IconDeviceFloppy,
  IconFileImport,
  IconKey,
  IconKeyboard,
  IconLock,
  IconNotes,
  IconRestore,
  type Icon,
} from '@tabler/icons-react';
import { backUpNow } from '../parts/backup/backUpNow.ts';
import { lockNow } from './lock.ts';
import { importPath, railPages } from './routes.ts';

/** A page or an action that is found by its name. */
export type SearchCommand = {
  readonly group: 'page' | 'action';
  readonly key: string;
  readonly label: string;
  /** Other words for it. */
  readonly words: string;
  readonly keys: string | null;
  readonly icon: Icon;
  readonly run: () => void;
};

const goTo = (path: string) => (): void => {
  window.location.hash = path;
};

/** The actions and pages the search offers. */
export const searchCommands = ({
  onNewNote,
  onKeys,
}: {
  readonly onNewNote: () => void;
  readonly onKeys: () => void;
}): readonly SearchCommand[] => [
  {
    group: 'action',
    key: 'newNote',
    label: 'Neue Notiz schreiben',
    words: 'Kontakt Gespräch dokumentieren',
    keys: 'Strg N',
    icon: IconNotes,
    run: onNewNote,
  },
  {
    group: 'action',
    key: 'import',
    label: 'Liste übernehmen',
    words: 'Klassenliste Excel CSV Import einlesen importieren Jugendliche',
    keys: null,
    icon: IconFileImport,
    run: goTo(importPath),
  },
  {
    group: 'action',
    key: 'undo',
    label: 'Letzte Änderung zurücknehmen',
    words: 'rückgängig undo',
    keys: 'Strg Z',
    icon: IconArrowBackUp,
    run: () => void undo(),
  },
  {
    group: 'action',
    key: 'lock',
    label: 'Tresor sperren',
    words: 'abmelden schließen',
    keys: 'Strg L',
    icon: IconLock,
    run: lockNow,
  },
  {
    group: 'action',
    key: 'backUp',
    label: 'Jetzt sichern',
    words: 'Sicherung Backup Kopie sichern',
    keys: null,
    icon: IconDeviceFloppy,
    run: () => void backUpNow(),
  },
  {
    group: 'action',
    key: 'password',
    label: 'Kennwort ändern',
    words: 'Passwort Sicherheit',
    keys: null,
    icon: IconKey,
    run: goTo(sectionPath('sicherheit')),
  },
  {
    group: 'action',
    key: 'restore',
    label: 'Sicherung wiederherstellen',
    words: 'Backup zurückholen früherer Stand',
    keys: null,
    icon: IconRestore,
    run: goTo(sectionPath('sicherungen')),
  },
  {
    group: 'action',
    key: 'keys',
    label: 'Tastenkürzel zeigen',
    words: 'Hilfe Tastatur',
    keys: '?',
    icon: IconKeyboard,
    run: onKeys,
  },
  ...railPages.map((page, index) => ({
    group: 'page' as const,
    key: page.path,
    label: page.label,
    words: '',
    keys: `Strg ${index + 1}`,
    icon: page.icon,
    run: goTo(page.path),
  })),
  ...settingsSections.map((section) => ({
    group: 'page' as const,
    key: sectionPath(section.name),
    label: `Einstellungen: ${section.label}`,
    words: '',
    keys: null,
    icon: section.icon,
    run: goTo(sectionPath(section.name)),
  })),
];

/** The commands whose words hold every word of the query; without a query all of them. */
export const matchingCommands = (
  commands: readonly SearchCommand[],
  query: string,
): readonly SearchCommand[] => {
  const matches = searchTest(query);
  return commands.filter(({ label, words }) => matches(foldForSearch(`${label} ${words}`)));
};
