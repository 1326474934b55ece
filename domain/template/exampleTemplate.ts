import { sectionLabels } from '../handover/fieldCatalogue.ts';
import type { LetterPlan } from '../letter/letterPlan.ts';
import type { PaperBlock } from '../letter/paperBlocks.ts';
import { placeholders } from './placeholders.ts';
import { templateTokens } from './templateTokens.ts';

const asField = (name: string): string => `{{${name}}}`;

const paragraphs = (heading: string | null, ...names: readonly string[]): PaperBlock => ({
  heading,
  content: names.map((name) => ({ kind: 'paragraph', text: asField(name) })),
});

/** A part of a template that goes as a whole when it has nothing to say. */
const section = (name: string, block: PaperBlock): PaperBlock[] => [
  { heading: null, content: [{ kind: 'paragraph', text: `{{#${name}}}` }] },
  block,
  { heading: null, content: [{ kind: 'paragraph', text: `{{/${name}}}` }] },
];

/** Placeholders that tell in another form what stands beside them already. */
const otherForms: ReadonlySet<string> = new Set(['Name', 'Rufname', 'Alter', 'Anschriftzeilen']);

const particularsOf = (group: string): PaperBlock => {
  const own = placeholders.filter((each) => each.group === group && !otherForms.has(each.name));
  const rows = own
    .filter(({ kind }) => kind === 'text')
    .map(({ name }) => ({ label: name, value: asField(name) }));
  const tables = own.filter(({ kind }) => kind === 'table').map(({ name }) => name);
  return {
    heading: group,
    content: [{ kind: 'particulars', rows }, ...paragraphs(null, ...tables).content],
  };
};

const letter: LetterPlan = {
  ...{ version: 1, language: 'de-DE', practice: false, author: null },
  ...{ fileName: 'Beispielvorlage.docx', title: 'Vorlage für Übergaben' },
  letterhead: {
    name: asField('Einrichtung'),
    lines: [asField('Abteilung'), '{{Telefon der Fachkraft}} · {{E-Mail der Fachkraft}}'],
  },
  returnLine: asField('Absender'),
  markings: [asField('Vermerk')],
  addressee: [asField('Empfänger')],
  info: [
    { label: 'Unser Zeichen', value: asField('Fallnummer') },
    { label: 'Name', value: asField('Fachkraft') },
    { label: 'Telefon', value: asField('Telefon der Fachkraft') },
    { label: 'E-Mail', value: asField('E-Mail der Fachkraft') },
    { label: 'Datum', value: asField('Datum') },
  ],
  reference: 'Übergabe {{Fallnummer}} vom {{Datum}}',
  subject: asField('Betreff'),
  salutation: asField('Anrede'),
  blocks: [
    paragraphs(null, 'Einleitung', 'Rechtsgrundlage'),
    ...Object.values(sectionLabels).flatMap((label) =>
      section(`Abschnitt ${label}`, particularsOf(label)),
    ),
    paragraphs('Bitte um Rückmeldung', 'Bitte', 'Rückmeldung'),
    paragraphs(null, 'Verwendungshinweis'),
  ],
  closing: asField('Gruß'),
  signature: [asField('Unterzeichnende')],
  attachments: [asField('Anlagen')],
  copies: [asField('Verteiler')],
  footer: [asField('Fußzeile')],
};

/** Set around what helps to make a template and stands in no letter. */
const onlyHere = 'Nur in der Vorlage';

const furtherFields = (): PaperBlock => {
  const used = new Set(templateTokens(JSON.stringify(letter)).tokens.map(({ name }) => name));
  // A section is named at its ends already, but can also be put in as a whole.
  const rest = placeholders.filter(
    ({ name, kind }) => name !== onlyHere && (!used.has(name) || kind === 'section'),
  );
  return {
    heading: 'Weitere Felder',
    content: [
      { kind: 'paragraph', text: furtherHint },
      {
        kind: 'particulars',
        rows: rest.map(({ name, label }) => ({ label, value: asField(name) })),
      },
    ],
  };
};

const furtherHint =
  'Dieser Bereich steht in keinem Brief. Kopieren Sie von hier, was Sie brauchen, und löschen Sie den Rest.';

/** A letter made of placeholders, to begin a template of one's own with: it holds each of them. */
export const exampleTemplate = (): LetterPlan => ({
  ...letter,
  blocks: [...letter.blocks, ...section(onlyHere, furtherFields())],
});
