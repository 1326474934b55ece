import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { LetterPlan } from '../../../domain/letter/letterPlan.ts';
import type { PaperPlan } from '../../../domain/letter/paperPlan.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import {
  exampleCase,
  exampleHandover,
  examplePartner,
  examplePerson,
  exampleSettings,
  exampleStudent,
  texts,
  today,
} from './exampleCase.ts';
import { exampleForm, overfullForm, shortForm } from './exampleForm.ts';
import { longName, sentence } from './longWords.ts';

const letterCases = {
  short: exampleCase({
    handover: exampleHandover({
      fields: ['name', 'geburtsdatum'],
      request: '',
      attachments: [],
      copies: [],
    }),
    settings: { ...exampleSettings, practice: true },
  }),
  usual: exampleCase(),
  overfull: exampleCase({
    settings: {
      ...exampleSettings,
      institution:
        'Kooperative Gesamtschule und Berufsorientierungszentrum Osterode am Harz mit Außenstelle Bad Lauterberg',
    },
    partner: {
      ...examplePartner,
      name: 'Berufsbildende Schulen II Osterode am Harz – Kompetenzzentrum für Technik und Soziales',
      department: 'Abteilung Berufseinstiegsschule und Berufsvorbereitung',
    },
    person: {
      ...examplePerson,
      givenName: 'Maximiliane-Alexandra',
      familyName: longName,
      function: 'Beratungslehrkraft und Koordinatorin für den Übergang',
    },
    student: {
      ...exampleStudent,
      familyName: longName,
      whatHelps: sentence.repeat(60),
      interests: sentence.repeat(30),
    },
    handover: exampleHandover({ fields: [...fieldCodes], request: sentence.repeat(20) }),
  }),
} satisfies Record<string, HandoverCase>;

const letterOf = (given: HandoverCase): LetterPlan => {
  const letter = transferLetter(given, { texts, today });
  if (!letter.ok) throw new Error('The letter is blocked.');
  return letter.value;
};

/** A paper and the number of pages it has in every program. */
export type ExamplePaper = { readonly plan: PaperPlan; readonly pages: number };

/** Letters of three lengths. */
export const exampleLetters = {
  short: { plan: letterOf(letterCases.short), pages: 1 },
  usual: { plan: letterOf(letterCases.usual), pages: 2 },
  overfull: { plan: letterOf(letterCases.overfull), pages: 7 },
} as const satisfies Readonly<Record<string, ExamplePaper>>;

/** Forms of three lengths. */
export const exampleForms = {
  short: { plan: shortForm, pages: 1 },
  usual: { plan: exampleForm(), pages: 1 },
  overfull: { plan: overfullForm, pages: 10 },
} as const satisfies Readonly<Record<string, ExamplePaper>>;
