import { fullName } from '../person/personName.ts';
import type { PlacementCase } from '../placement/placementCase.ts';
import type { PlacementForm } from '../placement/placementPapers.ts';
import { assessmentTable, statementTable } from './assessmentTable.ts';
import { fillIn } from './fillIn.ts';
import type { FormPlan } from './formPlan.ts';
import type { PaperBlock, PaperContent } from './paperBlocks.ts';
import { placementBlock, placementFrame, type PlacementOptions } from './placementFrame.ts';

/**
 * A paper of a placement, filled in as far as it is known. Confirmation and assessment go to the company: they hold its
 * own facts, name, class, period and whom to call at school, and nothing of support, notes or addresses.
 */
export const placementForm = (
  given: PlacementCase,
  form: PlacementForm,
  options: PlacementOptions,
): FormPlan => {
  const values = {
    name: fullName(given.student) || given.student.caseNumber,
    company: given.company?.name ?? 'Der Betrieb',
  };
  return {
    ...placementFrame(given, form, options),
    introduction: [fillIn(options.texts[form].introduction, values)],
    blocks: [placementBlock(given, form), ...blocksOf[form](given, options)],
  };
};

type Blocks = (given: PlacementCase, options: PlacementOptions) => readonly PaperBlock[];

const confirmationBlocks: Blocks = (given, { texts }) => {
  const { contact, placement, company } = given;
  const hygiene = placement.hygieneBriefingNeeded ?? company?.needsHygieneBriefing ?? false;
  const missing = [
    ...(contact === null ? ['Ansprechperson', 'Telefon'] : []),
    ...(placement.hoursPerDay === null ? ['Arbeitszeit von – bis'] : []),
    ...(placement.department === '' ? ['Abteilung'] : []),
    'Am ersten Tag melden bei, um',
  ];
  return [
    {
      heading: texts.bestaetigung.companyHeading,
      content: [
        { kind: 'blanks', rows: missing.map((label) => ({ label, lines: 1 })) },
        {
          kind: 'checkboxes',
          items: [
            { text: texts.bestaetigung.hygiene, checked: hygiene },
            {
              text: texts.bestaetigung.clothing,
              checked: company?.needsProtectiveClothing === true,
            },
            {
              text: texts.bestaetigung.certificate,
              checked: company?.needsPoliceCertificate === true,
            },
          ],
        },
      ],
    },
    {
      heading: texts.bestaetigung.rulesHeading,
      content: [{ kind: 'list', items: [...texts.bestaetigung.rules] }],
    },
    signed(['Für den Betrieb (Unterschrift, Stempel)', 'Für die Schule']),
  ];
};

const companyBlocks: Blocks = (given, { texts }) => {
  const { companyAssessment, companyText, daysAbsent, trainingPossible } = given.placement;
  return [
    {
      heading: texts.bewertung.scaleHeading,
      content: [{ kind: 'hint', text: texts.bewertung.hint }, assessmentTable(companyAssessment)],
    },
    {
      heading: texts.bewertung.wordsHeading,
      content: [
        ...words(companyText, 'Eindruck, Stärken, Tipps', 4),
        ...counted('Fehltage', daysAbsent),
      ],
    },
    {
      heading: texts.bewertung.trainingHeading,
      content: [yesNoBoxes(trainingPossible)],
    },
    signed(['Für den Betrieb (Unterschrift, Stempel)']),
  ];
};

const studentBlocks: Blocks = ({ placement, student }, { texts }) => [
  {
    heading: texts.selbst.scaleHeading,
    content: [
      { kind: 'hint', text: texts.selbst.hint },
      assessmentTable(placement.studentAssessment),
    ],
  },
  {
    heading: null,
    content: [
      statementTable([
        [texts.selbst.liked, placement.studentLiked],
        [texts.selbst.fits, placement.studentFits],
      ]),
    ],
  },
  {
    heading: texts.selbst.wordsHeading,
    content: words(placement.studentText, 'Aufgaben, was gelungen ist, was schwer war', 5),
  },
  signed([fullName(student) || student.caseNumber]),
];

const visitBlocks: Blocks = ({ placement }, { texts }) => [
  {
    heading: texts.besuch.visitHeading,
    content: [
      {
        kind: 'blanks',
        rows: [
          ...(placement.visitor === '' ? [{ label: 'Besuch durch', lines: 1 }] : []),
          ...(placement.visitOn === null ? [{ label: 'Besuch am', lines: 1 }] : []),
          { label: 'Gespräch mit', lines: 1 },
        ],
      },
    ],
  },
  {
    heading: texts.besuch.notesHeading,
    content: [
      ...(placement.visitNote.trim() === '' ? [] : words(placement.visitNote, '', 1)),
      {
        kind: 'blanks',
        rows: [
          { label: 'Aufgaben', lines: 3 },
          { label: 'Rückmeldung des Betriebs', lines: 3 },
          { label: 'Eindruck der oder des Jugendlichen', lines: 3 },
          { label: 'Vereinbart', lines: 2 },
        ],
      },
    ],
  },
  signed(['Besuch durch']),
];

const blocksOf: Readonly<Record<PlacementForm, Blocks>> = {
  bestaetigung: confirmationBlocks,
  bewertung: companyBlocks,
  selbst: studentBlocks,
  besuch: visitBlocks,
};

const signed = (labels: readonly string[]): PaperBlock => ({
  heading: null,
  content: [{ kind: 'signatures', entries: labels.map((label) => ({ label })) }],
});

/** What was said already, or lines to write on. */
const words = (said: string, label: string, lines: number): PaperContent[] =>
  said.trim() === ''
    ? [{ kind: 'blanks', rows: [{ label, lines }] }]
    : [{ kind: 'paragraph', text: said.trim() }];

const counted = (label: string, count: number | null): PaperContent[] =>
  count === null
    ? [{ kind: 'blanks', rows: [{ label, lines: 1 }] }]
    : [{ kind: 'particulars', rows: [{ label, value: String(count) }] }];

const yesNoBoxes = (given: boolean | null): PaperContent => ({
  kind: 'checkboxes',
  items: [
    { text: 'ja', checked: given === true },
    { text: 'nein', checked: given === false },
  ],
});
