import {
  fieldCatalogue,
  fieldCodes,
  sectionLabels,
  type Section,
} from '../handover/fieldCatalogue.ts';
import { transferSections } from '../letter/transferSections.ts';
import type { Placeholder } from './Placeholder.ts';

const group = 'Ganze Abschnitte';

const section = (code: Section): Placeholder => ({
  name: `Abschnitt ${sectionLabels[code]}`,
  label: `der Abschnitt „${sectionLabels[code]}“ mit allen freigegebenen Angaben`,
  kind: 'section',
  group,
  example: `Überschrift „${sectionLabels[code]}“ und Tabelle`,
  fields: fieldCodes.filter((field) => fieldCatalogue[field].section === code),
  value: ({ given, released, today }) => ({
    kind: 'blocks',
    blocks: [
      ...transferSections(
        given,
        released.filter((field) => fieldCatalogue[field].section === code),
        today,
      ),
    ],
  }),
});

/** Placeholders that become a section of the letter with its heading, or all of them. */
export const sectionPlaceholders: readonly Placeholder[] = [
  {
    name: 'Alle Angaben',
    label: 'alle freigegebenen Angaben in ihren Abschnitten',
    kind: 'section',
    group,
    example: 'Person, Schule und Abschluss, Berufliche Orientierung …',
    fields: fieldCodes,
    value: ({ given, released, today }) => ({
      kind: 'blocks',
      blocks: [...transferSections(given, released, today)],
    }),
  },
  ...(Object.keys(sectionLabels) as Section[]).map(section),
];
