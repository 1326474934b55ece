import type { Day } from '../calendar/day.ts';
import { formatDay, formatPeriod } from '../calendar/formatDay.ts';
import { contactName } from '../company/contactName.ts';
import { addressInOneLine } from '../person/addressLines.ts';
import { fullName } from '../person/personName.ts';
import type { PlacementCase } from '../placement/placementCase.ts';
import { placementFormLabels, type PlacementForm } from '../placement/placementPapers.ts';
import { placementKindLabels } from '../placement/placementSchema.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import type { FormPlan } from './formPlan.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { paperFrame } from './paperFrame.ts';
import { gathered, joinText, particular, type Piece } from './particulars.ts';

/** What the papers of a placement are made with besides its records. */
export type PlacementOptions = {
  readonly texts: LetterTexts['placementPapers'];
  readonly today: Day;
};

const fileNames: Readonly<Record<PlacementForm, string>> = {
  bestaetigung: 'Praktikumsbestaetigung',
  bewertung: 'Praktikumsbewertung',
  selbst: 'Praktikumseinschaetzung',
  besuch: 'Besuchsprotokoll',
};

/**
 * What every paper of a placement states about itself. The department is left out of the letterhead: a company must not
 * learn that somebody is in counselling; neither does the reference name the case.
 */
export const placementFrame = (
  { settings, placement, student }: PlacementCase,
  form: PlacementForm,
  { texts, today }: PlacementOptions,
): Omit<FormPlan, 'blocks' | 'introduction'> => ({
  layout: 'form',
  ...paperFrame(withoutDepartment(settings)),
  fileName: `${fileNames[form]}_${placement.from ?? today}_${student.caseNumber}.docx`,
  title: placementFormLabels[form],
  reference: joinText(['Praktikum', formatPeriod(placement.from, placement.to)], ' '),
  heading: texts[form].heading,
  footer: [],
});

/** The settings as a paper for a company shows them. */
export const withoutDepartment = (settings: Settings): Settings => ({
  ...settings,
  department: '',
});

const weekdayNames = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;

/** When the work is: weekdays and hours. */
const workingTime = ({ placement: { weekdays, hoursPerDay } }: PlacementCase): string =>
  joinText(
    [
      weekdays.map((one) => weekdayNames[one - 1] ?? '').join(', '),
      hoursPerDay === null ? '' : `${String(hoursPerDay).replace('.', ',')} Stunden am Tag`,
    ],
    '; ',
  );

/** An assessment is filled in when the placement is over: what was arranged for its course would only fill the page. */
const forAssessment: ReadonlySet<PlacementForm> = new Set(['bewertung', 'selbst']);

/** Who the placement is for, where and when: all a company needs, and nothing of the file. */
export const placementBlock = (given: PlacementCase, form: PlacementForm): PaperBlock => {
  const { placement, student, school, className, company, contact } = given;
  const { kind, occupation, department, from, to } = placement;
  const arranged = (pieces: readonly Piece[]) => (forAssessment.has(form) ? [] : pieces);
  const pieces: readonly Piece[] = [
    ...particular('Name', fullName(student)),
    ...particular('Klasse', className),
    // An Auskunftssperre hides where the young person goes to school.
    ...particular('Schule', student.addressBlocked ? '' : (school?.name ?? '')),
    ...arranged(particular('Art', placementKindLabels[kind])),
    ...particular('Zeitraum', formatPeriod(from, to)),
    ...arranged(particular('Arbeitszeit', workingTime(given))),
    ...particular(
      'Betrieb',
      company === null ? '' : joinText([company.name, addressInOneLine(company)], ', '),
    ),
    ...particular('Abteilung', department),
    ...particular('Beruf', occupation),
    ...arranged(
      particular('Ansprechperson im Betrieb', contact === null ? '' : contactLine(given)),
    ),
    // The young person needs nobody's telephone number on a sheet of their own.
    ...(form === 'selbst' ? [] : particular('Ansprechperson der Schule', schoolContact(given))),
    ...arranged(particular('Besuch der Schule', visit(given))),
  ];
  return { heading: 'Praktikum', content: gathered(pieces) };
};

const contactLine = ({ contact, company }: PlacementCase): string =>
  contact === null
    ? ''
    : joinText([contactName(contact), contact.role, contact.phone || (company?.phone ?? '')], ', ');

/** Whom the company reaches at school: name and ways, without the function. */
const schoolContact = ({ settings }: PlacementCase): string =>
  joinText(
    [
      settings.userName || settings.institution,
      settings.userPhone || settings.phone,
      settings.userEmail || settings.email,
    ],
    ', ',
  );

const visit = ({ placement: { visitor, visitOn } }: PlacementCase): string =>
  joinText([visitor, visitOn === null ? '' : formatDay(visitOn)], ', ');
