import { formatDay } from '../calendar/formatDay.ts';
import { isRestricted, type AtSchool } from './atSchool.ts';
import { hiddenCount, type SmallCell } from './countTables.ts';
import type { PersonListChoice } from './listChoice.ts';
import type { ListDefinition, ListGiven } from './listDefinition.ts';
import { personsIn } from './listedLines.ts';
import type { Sheet } from './sheetPlan.ts';

/** What a list says of itself: as of when, what was chosen, how many lines that are, and who may see it. */
export const faceOf = <Line>(
  { audience }: ListDefinition<Line>,
  { data, options, filter }: ListGiven<Line>,
  extent: string,
): Sheet['lines'] => {
  const { schoolIds, classNames, numbersOnly, smallCell } = options;
  const schools = schoolIds.map((id) => data.school[id]?.name ?? 'unbekannte Schule');
  const selection = [
    ...filter,
    schools.length === 0 ? 'alle Schulen' : schools.join(', '),
    classNames.length === 0 ? 'alle Klassen' : `Klasse ${classNames.join(', ')}`,
  ];
  return [
    { label: 'Stand', text: formatDay(options.today) },
    { label: 'Auswahl', text: selection.join(' · ') },
    ...(numbersOnly
      ? numbersFace(smallCell)
      : [
          { label: 'Umfang', text: extent },
          { label: 'Vertraulich', text: audience },
        ]),
  ];
};

const numbersFace = (smallCell: SmallCell): Sheet['lines'] => [
  {
    label: 'Ohne personenbezogene Daten',
    text: 'auch für Schulleitung, Schulträger und Anstellungsträger',
  },
  ...(smallCell < 2
    ? []
    : [
        {
          label: 'Kleine Zahlen',
          text: `unter ${smallCell} stehen als „< ${smallCell}“; „${hiddenCount}“ verdeckt eine weitere Zahl, damit sich die kleine nicht errechnen lässt`,
        },
      ]),
];

/** How many persons a list leaves out, and why; nothing where it has numbers only. */
export const leftOutFace = (
  blocked: number,
  chosen: readonly AtSchool[],
  { numbersOnly }: PersonListChoice,
): Sheet['lines'] => {
  const restricted = personsIn(chosen.filter(({ student }) => isRestricted(student)));
  const remarks = [
    ...hint(blocked, 'mit Auskunftssperre (in den Zahlen enthalten)'),
    ...hint(restricted, 'mit Widerspruch oder eingeschränkter Verarbeitung'),
  ];
  if (remarks.length === 0 || numbersOnly) return [];
  return [{ label: 'Nicht aufgeführt', text: remarks.join('; ') }];
};

const hint = (count: number, why: string): readonly string[] => {
  if (count === 0) return [];
  return [`${count === 1 ? '1 Person' : `${count} Personen`} ${why}`];
};
