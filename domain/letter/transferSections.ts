import type { Day } from '../calendar/day.ts';
import { fieldCatalogue, type FieldCode } from '../handover/fieldCatalogue.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { sectionsOf } from '../handover/sectionsOf.ts';
import { destinationFields } from './destinationFields.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { orientationFields } from './orientationFields.ts';
import { gathered, pieceText } from './particulars.ts';
import { personFields, type FieldPieces } from './personFields.ts';
import { schoolFields } from './schoolFields.ts';
import { supportFields } from './supportFields.ts';

/** What each field of the catalogue puts into the letter. */
export const fieldPieces: Readonly<Record<FieldCode, FieldPieces>> = {
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
): readonly PaperBlock[] =>
  sectionsOf(given.settings)
    .map(({ section, label }) => ({
      heading: label,
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

/**
 * What each released field says, as text: kept with what was sent, so that a later change of a fact is noticed
 * (Art. 19 DSGVO). Fields that say nothing are left out.
 */
export const factsOf = (
  given: HandoverCase,
  released: readonly FieldCode[],
  today: Day,
): { field: FieldCode; text: string }[] =>
  fieldsWithContent(given, released, today).map((field) => ({
    field,
    text: fieldPieces[field](given, today).map(pieceText).join('\n'),
  }));
