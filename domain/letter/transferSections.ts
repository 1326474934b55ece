import type { Day } from '../calendar/day.ts';
import {
  fieldCatalogue,
  sectionLabels,
  type FieldCode,
  type Section,
} from '../handover/fieldCatalogue.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { destinationFields } from './destinationFields.ts';
import type { LetterBlock } from './letterPlan.ts';
import { orientationFields } from './orientationFields.ts';
import { gathered } from './particulars.ts';
import { personFields, type FieldPieces } from './personFields.ts';
import { schoolFields } from './schoolFields.ts';
import { supportFields } from './supportFields.ts';

/** What each field of the catalogue puts into the letter. */
const fieldPieces: Readonly<Record<FieldCode, FieldPieces>> = {
  ...personFields,
  ...schoolFields,
  ...orientationFields,
  ...supportFields,
  ...destinationFields,
};

/** The sections of a handover letter with the released fields; a section without content is left out. */
export const transferSections = (
  given: HandoverCase,
  released: readonly FieldCode[],
  today: Day,
): readonly LetterBlock[] =>
  (Object.keys(sectionLabels) as Section[])
    .map((section) => ({
      heading: sectionLabels[section],
      content: gathered(
        released
          .filter((code) => fieldCatalogue[code].section === section)
          .flatMap((code) => fieldPieces[code](given, today)),
      ),
    }))
    .filter(({ content }) => content.length > 0);

/** The released fields that really put something into the letter: empty ones send nothing. */
export const fieldsWithContent = (
  given: HandoverCase,
  released: readonly FieldCode[],
  today: Day,
): readonly FieldCode[] => released.filter((code) => fieldPieces[code](given, today).length > 0);
