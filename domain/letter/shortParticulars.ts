import type { Day } from '../calendar/day.ts';
import { fieldCatalogue, type FieldCode } from '../handover/fieldCatalogue.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { sectionsOf } from '../handover/sectionsOf.ts';
import { fillIn } from './fillIn.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperContent } from './paperBlocks.ts';
import type { ReleasedCase } from './releasedCase.ts';
import { factsOf } from './transferSections.ts';

/** A particular longer than this, in letters, is named only: the whole of it stands in the letter. */
const longest = 220;

/** Between the columns of a table in the text of a fact; a table is no short particular either. */
const betweenColumns = ' | ';

/** What the minutes show elsewhere. */
const elsewhere: ReadonlySet<FieldCode> = new Set(['gespraech', 'vereinbarungen']);

type Fact = ReturnType<typeof factsOf>[number];

const isShort = ({ text }: Fact): boolean =>
  text.length <= longest && !text.includes(betweenColumns);

/** What the minutes really tell of the released particulars; those they only name are left out. */
export const factsInShort = (
  given: HandoverCase,
  released: readonly FieldCode[],
  today: Day,
): readonly Fact[] => listedFacts(given, released, today).filter(isShort);

const listedFacts = (given: HandoverCase, released: readonly FieldCode[], today: Day): Fact[] =>
  factsOf(given, released, today).filter(({ field }) => !elsewhere.has(field));

/** The released particulars in short, a row for each section; what is long is named and left to the letter. */
export const shortParticulars = (
  { given, released, today, hide }: ReleasedCase,
  texts: LetterTexts['protocol'],
): PaperContent[] => {
  const facts = listedFacts(given, released, today);
  const short = (fact: Fact): string =>
    isShort(fact)
      ? hide(fact.text.split('\n').join(', '))
      : fillIn(texts.seeLetter, { field: fieldCatalogue[fact.field].label });
  const rows = sectionsOf(given.settings)
    .map(({ section, label }) => ({
      label,
      value: facts
        .filter(({ field }) => fieldCatalogue[field].section === section)
        .map(short)
        .join('\n'),
    }))
    .filter(({ value }) => value !== '');
  return rows.length === 0 ? [] : [{ kind: 'particulars', rows }];
};
