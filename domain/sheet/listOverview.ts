import { isRestricted, isSelected, type AtSchool } from './atSchool.ts';
import { listChoices } from './listChoices.ts';
import type { ListDefinition, ListGiven } from './listDefinition.ts';
import { listedLines, personsIn } from './listedLines.ts';
import { faceOf, leftOutFace } from './listFace.ts';
import { countsSheet, isBlocked, listSheet } from './listSheets.ts';
import type { ShownOverview } from './shownOverview.ts';

/**
 * The workbook of a list: counts on the first sheet, the lines on one or more further ones. With numbers only the
 * first sheet is all there is, and small counts are covered. Who objected or is restricted is only counted.
 */
export const listOverview = <Line extends AtSchool>(
  definition: ListDefinition<Line>,
  given: ListGiven<Line>,
): ShownOverview => {
  const { options, lines } = given;
  const chosen = lines.filter((line) => isSelected(line, options));
  const shown = chosen.filter(({ student }) => !isRestricted(student));
  const free = lines.filter(({ student }) => !isRestricted(student));
  const listed = listedLines(shown, { ...options, ...definition });
  const face = [
    ...faceOf(definition, given, `${shown.length} von ${free.length} ${definition.unit}`),
    ...leftOutFace(listed.leftOut, chosen, options),
  ];
  return {
    plan: {
      fileName: fileNameOf(definition, options),
      title: definition.title,
      asOf: options.today,
      confidentiality: options.numbersOnly ? 'ohne personenbezogene Daten' : 'vertraulich',
      practice: options.practice,
      sheets: [
        countsSheet(definition, shown, { options, face }),
        ...(options.numbersOnly
          ? []
          : listed.groups.map((group) => listSheet(definition, group, { options, face }))),
      ],
    },
    ...listChoices(free, options),
    blocked: personsIn(shown.filter(isBlocked)),
    shown: shown.length,
    all: free.length,
  };
};

const fileNameOf = (
  { fileStem }: { readonly fileStem: string },
  { numbersOnly, schoolYear, today }: ListGiven<never>['options'],
): string =>
  [
    fileStem,
    ...(numbersOnly ? ['Zahlen'] : []),
    ...(schoolYear === undefined ? [] : [schoolYear.replace('/', '-')]),
    `${today}.xlsx`,
  ].join('_');
