import type { Day } from '../calendar/day.ts';
import { formatDay, formatDayInWords } from '../calendar/formatDay.ts';
import { documentLabels, type Disclosure } from '../disclosure/disclosureSchemas.ts';
import type { ChangedFact } from '../disclosure/changedFacts.ts';
import { fieldCatalogue, type FieldCode } from '../handover/fieldCatalogue.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import { salutationLine } from '../person/salutation.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import { fillIn } from './fillIn.ts';
import { addresseeLines, letterFrame } from './letterFrame.ts';
import type { LetterPlan } from './letterPlan.ts';
import type { PaperBlock, PaperContent } from './paperBlocks.ts';
import type { TransferOptions } from './transferWords.ts';

/** What a correction is made from. */
export type CorrectionCase = {
  readonly settings: Settings;
  /** The earlier letter that is corrected. */
  readonly disclosure: Disclosure;
  readonly partner: Partner;
  readonly person: PartnerPerson;
  readonly caseNumber: string;
  /** The young person's name where the earlier letter told it and it is still the same, else null. */
  readonly name: string | null;
  /** The day the earlier letter went out. */
  readonly sentOn: Day;
  /** What may be told today: as it was sent and as it is. */
  readonly told: readonly ChangedFact[];
  /** What has changed but may not be told any more. */
  readonly withheld: readonly FieldCode[];
};

/**
 * The letter telling a recipient which particulars of an earlier letter say something else today (Art. 16, 19 DSGVO):
 * was and is for what may still go there, the name of the particular alone for the rest.
 */
export const correction = (
  given: CorrectionCase,
  { texts: all, today }: TransferOptions,
): LetterPlan => {
  const { settings, partner, person, caseNumber } = given;
  const values = valuesOf(given);
  return {
    ...letterFrame(settings, caseNumber, today),
    fileName: `Berichtigung_${today}_${caseNumber}.docx`,
    title: `Berichtigung ${caseNumber}`,
    markings: ['Vertraulich'],
    addressee: addresseeLines(partner, person),
    subject: fillIn(all.correction.subject, values),
    reference: `Berichtigung ${caseNumber} vom ${formatDay(today)}`,
    salutation: salutationLine([person]),
    blocks: blocksOf(given, all.correction, values),
    closing: settings.letterClosing.trim() || all.transferLetter.closing,
    attachments: [],
    copies: [],
    footer: [all.transferLetter.footer],
  };
};

type Texts = TransferOptions['texts']['correction'];

const blocksOf = (
  given: CorrectionCase,
  texts: Texts,
  values: Readonly<Record<string, string>>,
): PaperBlock[] => {
  const sentences = (...modules: readonly string[]): PaperContent[] =>
    modules.map((text) => ({ kind: 'paragraph', text: fillIn(text, values) }));
  const { told, withheld } = given;
  return [
    {
      heading: null,
      content: [
        ...sentences(given.name === null ? texts.openingUnnamed : texts.opening),
        ...(told.length === 0 ? [] : [...sentences(texts.told), tableOf(told)]),
        ...(withheld.length === 0
          ? []
          : [...sentences(texts.withheld), listOf(withheld), ...sentences(texts.noFurtherUse)]),
      ],
    },
    { heading: null, content: sentences(texts.passedOn, texts.basis) },
  ];
};

const columns = [
  { title: 'Angabe', width: 26 },
  { title: 'Bisher mitgeteilt', width: 37 },
  { title: 'Richtig ist', width: 37 },
];

const tableOf = (told: readonly ChangedFact[]): PaperContent => ({
  kind: 'table',
  columns,
  rows: told.map((fact) => [fieldCatalogue[fact.field].label, ...wasAndIs(fact)]),
});

const listOf = (withheld: readonly FieldCode[]): PaperContent => ({
  kind: 'list',
  items: withheld.map((code) => fieldCatalogue[code].label),
});

/**
 * The lines in which the two differ, a label left out where the particular names it already; the age beside a birth date
 * belongs to the day of each letter.
 *
 * @example wasAndIs({ field: 'anschrift', was: 'Anschrift: Lerchenweg 12', is: 'Anschrift: Am Markt 1' }) // ['Lerchenweg 12', 'Am Markt 1']
 */
const wasAndIs = ({ field, was, is }: ChangedFact): readonly [string, string] => {
  const [before, after] = [was, is].map((text) =>
    (field === 'geburtsdatum' ? text.replace(/ \(\d+ Jahre\)$/, '') : text).split('\n'),
  ) as [string[], string[]];
  const only = (lines: readonly string[], other: readonly string[]): string =>
    shown(
      field,
      lines.filter((line) => !other.includes(line)),
    );
  return [only(before, after) || 'ohne Angabe', only(after, before) || 'entfällt'];
};

const shown = (field: FieldCode, lines: readonly string[]): string =>
  lines
    .map((line) => {
      const label = `${fieldCatalogue[field].label}: `;
      return line.startsWith(label) ? line.slice(label.length) : line;
    })
    .join('\n');

const valuesOf = (given: CorrectionCase): Readonly<Record<string, string>> => ({
  name: given.name ?? given.caseNumber,
  caseNumber: given.caseNumber,
  document: documentLabels[given.disclosure.document],
  sentOn: formatDayInWords(given.sentOn),
});
