import type { FormPlan } from '../../../domain/letter/formPlan.ts';
import type { PaperBlock } from '../../../domain/letter/paperBlocks.ts';
import { paperFrame } from '../../../domain/letter/paperFrame.ts';
import { exampleSettings } from './exampleCase.ts';
import { longName, sentence } from './longWords.ts';

/** Who signs a consent of the examples. */
export const signers = ['Jugendliche oder Jugendlicher', 'Sorgeberechtigte Person'];

const signing = (labels: readonly string[]): PaperBlock => ({
  heading: 'Unterschriften',
  content: [
    { kind: 'paragraph', text: 'Mit der Unterschrift stimme ich den Angaben zu.' },
    { kind: 'signatures', entries: labels.map((label) => ({ label })) },
  ],
});

/** A form with every kind of content; valid unless told otherwise. */
export const exampleForm = (overrides: Partial<FormPlan> = {}): FormPlan => ({
  layout: 'form',
  ...paperFrame(exampleSettings),
  fileName: 'Einwilligung_2027-05-12_F-0147.docx',
  title: 'Einwilligung F-0147',
  reference: 'Einwilligung F-0147 vom 12.05.2027',
  heading: 'Einwilligung und Entbindung von der Schweigepflicht',
  introduction: ['Ich willige ein, dass die angekreuzten Angaben weitergegeben werden.'],
  blocks: [
    {
      heading: 'Empfangende Stelle',
      content: [
        {
          kind: 'particulars',
          rows: [
            { label: 'Stelle', value: 'Berufsbildende Schulen II, Berufseinstiegsschule' },
            { label: 'Person', value: 'Frau Dr. Anna Weiß' },
          ],
        },
        {
          kind: 'table',
          columns: [
            { title: 'Vereinbarung', width: 50 },
            { title: 'Wer', width: 30 },
            { title: 'Bis wann', width: 20 },
          ],
          rows: [['Zeugnis nachreichen', 'Mia von der Heide', '20.06.2027']],
        },
      ],
    },
    {
      heading: 'Angaben',
      content: [
        {
          kind: 'checkboxes',
          items: [
            { text: 'Name, Geburtsdatum und Anschrift', checked: true },
            { text: 'Unterstützungsbedarf und bisherige Hilfen', checked: false },
          ],
        },
        { kind: 'hint', text: 'Nicht angekreuzte Angaben werden nicht weitergegeben.' },
        { kind: 'list', items: ['Die Einwilligung ist freiwillig.'] },
        {
          kind: 'blanks',
          rows: [
            { label: 'Telefon für Rückfragen', lines: 1 },
            { label: 'Bemerkungen', lines: 3 },
          ],
        },
      ],
    },
    signing(signers),
  ],
  footer: ['Die Einwilligung kann jederzeit widerrufen werden.'],
  ...overrides,
});

/** A form of one heading, one sentence and one signature, with invented data. */
export const shortForm = exampleForm({
  practice: true,
  blocks: [signing(signers.slice(0, 1))],
});

/** A form that is too long everywhere: 40 rows, names of 60 letters, three pages of text, six signatures. */
export const overfullForm = exampleForm({
  letterhead: {
    name: 'Kooperative Gesamtschule und Berufsorientierungszentrum Osterode am Harz mit Außenstelle Bad Lauterberg',
    lines: exampleForm().letterhead.lines,
  },
  heading:
    'Einwilligung und Entbindung von der Schweigepflicht für die Begleitung im Übergang von der Schule in den Beruf',
  introduction: [sentence.repeat(110)],
  blocks: [
    {
      heading: 'Vierzig Zeilen',
      content: [
        {
          kind: 'table',
          columns: [
            { title: 'Vereinbarung', width: 50 },
            { title: 'Wer', width: 30 },
            { title: 'Bis wann', width: 20 },
          ],
          rows: Array.from({ length: 40 }, (_, at) => [
            `Zeile${at + 1} ${sentence.repeat(at % 4)}Ende${at + 1}`,
            longName,
            '20.06.2027',
          ]),
        },
        {
          kind: 'checkboxes',
          items: Array.from({ length: 12 }, (_, at) => ({
            text: `${sentence}${longName}`,
            checked: at % 2 === 0,
          })),
        },
        {
          kind: 'particulars',
          rows: [
            { label: longName, value: longName },
            { label: 'Eine Zeile, die auf keine Seite passt', value: sentence.repeat(60) },
          ],
        },
        { kind: 'paragraph', text: sentence.repeat(15) },
        { kind: 'blanks', rows: [{ label: longName, lines: 12 }] },
      ],
    },
    signing(Array.from({ length: 6 }, () => `${longName}, sorgeberechtigte Person`)),
  ],
});
