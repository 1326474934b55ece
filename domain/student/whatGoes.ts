import type { Change } from '../record/change.ts';
import type { Collection } from '../record/recordSchemas.ts';

type Counted = { readonly one: string; readonly many: string };

const words: Readonly<Partial<Record<Collection, Counted>>> = {
  note: { one: '1 Notiz', many: 'Notizen' },
  privateNote: { one: '1 persönliche Notiz', many: 'persönliche Notizen' },
  agreement: { one: '1 Vereinbarung', many: 'Vereinbarungen' },
  followUp: { one: '1 Wiedervorlage', many: 'Wiedervorlagen' },
  guardian: { one: '1 erziehungsberechtigte Person', many: 'erziehungsberechtigte Personen' },
  enrolment: { one: '1 Schulbesuch', many: 'Schulbesuche' },
  placement: { one: '1 Praktikum', many: 'Praktika' },
  participation: { one: '1 Eintrag zu Praxistagen', many: 'Einträge zu Praxistagen' },
  competenceProfile: { one: '1 Kompetenzprofil', many: 'Kompetenzprofile' },
  destination: { one: '1 Eintrag zum Anschluss', many: 'Einträge zum Anschluss' },
  consent: { one: '1 Einwilligung', many: 'Einwilligungen' },
  handover: { one: '1 Übergabe', many: 'Übergaben' },
  disclosure: {
    one: '1 Nachweis einer Übermittlung',
    many: 'Nachweise von Übermittlungen',
  },
};

const remains =
  'Im Verzeichnis der Übermittlungen bleiben für drei Jahre nur Tag, Art der Stelle, Art des Schreibens und Grundlage.';

/**
 * Says what a deletion takes away besides the master data, in German, and what stays in the register (R 6.7).
 *
 * @example whatGoes([drop('student', 's1'), drop('note', 'n1')]) // 'Gelöscht werden die Stammdaten und 1 Notiz.'
 */
export const whatGoes = (changes: readonly Change[]): string => {
  const parts = Object.entries(words).flatMap(([collection, { one, many }]) => {
    const count = changes.filter((change) => 'drop' in change && change.drop === collection).length;
    if (count === 0) return [];
    return [count === 1 ? one : `${count} ${many}`];
  });
  const last = parts.pop();
  const register = changes.some((change) => 'drop' in change && change.drop === 'disclosure');
  if (last === undefined) return 'Gelöscht werden die Stammdaten.';
  const sentence = `Gelöscht werden ${['die Stammdaten', ...parts].join(', ')} und ${last}.`;
  return register ? `${sentence} ${remains}` : sentence;
};
