import type { Day } from '../calendar/day.ts';
import { formatDay, formatDayInWords } from '../calendar/formatDay.ts';
import { contactName } from '../company/contactName.ts';
import type { ConsentRequest } from '../consent/consentRequestSchema.ts';
import { dataGroupLabels } from '../consent/dataGroups.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import { fullName } from '../person/personName.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import type { Guardian } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import { consentSigning } from './consentSigning.ts';
import { fillIn } from './fillIn.ts';
import type { FormPlan } from './formPlan.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperBlock, PaperContent } from './paperBlocks.ts';
import { paperFrame } from './paperFrame.ts';
import { joinText, particular } from './particulars.ts';

/** What a consent form is made from. */
export type ConsentFormCase = {
  readonly settings: Settings;
  readonly request: ConsentRequest;
  readonly student: Student;
  readonly guardians: readonly Guardian[];
  readonly partners: Readonly<Record<string, Partner>>;
  readonly persons: Readonly<Record<string, PartnerPerson>>;
};

type Words = {
  readonly given: ConsentFormCase;
  readonly texts: LetterTexts['consentForm'];
  readonly values: Readonly<Record<string, string>>;
  readonly today: Day;
};

/**
 * The form by which a consent with release from secrecy is given on paper (Art. 7, 13 DSGVO, § 203 StGB): it names
 * recipients and data groups, and ticks none of them, because a box that is ticked before is no consent (Erwägungsgrund 32).
 */
export const consentForm = (
  given: ConsentFormCase,
  { texts, today }: { readonly texts: LetterTexts; readonly today: Day },
): FormPlan => {
  const { settings, student } = given;
  const words = { given, texts: texts.consentForm, values: valuesOf(given), today };
  return {
    layout: 'form',
    ...paperFrame(settings),
    fileName: `Einwilligung_${today}_${student.caseNumber}.docx`,
    title: `Einwilligung ${student.caseNumber}`,
    reference: `Einwilligung ${student.caseNumber} vom ${formatDay(today)}`,
    heading: texts.consentForm.heading,
    introduction: [fillIn(texts.consentForm.introduction, words.values)],
    blocks: [
      personBlock(words),
      recipientsBlock(words),
      groupsBlock(words),
      ...releaseBlock(words),
      rightsBlock(words),
      consentSigning(given, { texts: texts.consentForm, today }),
      informationBlock(words),
    ],
    footer: [texts.consentForm.footer],
  };
};

const valuesOf = ({ settings, request, student }: ConsentFormCase) => ({
  name: fullName(student) || student.caseNumber,
  purpose: request.purpose.trim(),
  professional: request.releasedProfessional.trim(),
  sender: joinText([settings.userName, settings.institution], ', '),
  contact: joinText(
    [
      settings.userName || settings.institution,
      (settings.userPhone || settings.phone).replaceAll(' ', '\u00a0'),
      settings.userEmail || settings.email,
    ],
    ', ',
  ),
  validUntil: formatDayInWords(request.validUntil),
});

const personBlock = ({ given: { student, request }, texts, values }: Words): PaperBlock => ({
  heading: texts.personHeading,
  content: [
    {
      kind: 'particulars',
      rows: [
        ...particular('Name', values['name'] ?? ''),
        ...particular('Geburtsdatum', student.birthDay === null ? '' : formatDay(student.birthDay)),
        ...particular('Zweck', request.purpose),
      ].flatMap((piece) => (piece.kind === 'particular' ? [piece.row] : [])),
    },
    ...(student.birthDay === null ? [blanks(['Geburtsdatum'])] : []),
  ],
});

const recipientsBlock = ({ given, texts }: Words): PaperBlock => ({
  heading: texts.recipientsHeading,
  content: [
    { kind: 'list', items: given.request.recipients.map((entry) => recipientLine(given, entry)) },
    { kind: 'hint', text: texts.recipientsHint },
  ],
});

const recipientLine = (
  { partners, persons }: ConsentFormCase,
  { partnerId, personId, function: role }: ConsentRequest['recipients'][number],
): string => {
  const partner = partners[partnerId];
  const person = persons[personId ?? ''];
  const who = person === undefined ? role : joinText([contactName(person), person.function], ', ');
  return joinText([who, partner?.name ?? '', partner?.department ?? ''], ', ');
};

const groupsBlock = ({ given, texts }: Words): PaperBlock => ({
  heading: texts.groupsHeading,
  content: [
    { kind: 'paragraph', text: texts.groupsLead },
    {
      kind: 'checkboxes',
      items: given.request.groups.map((group) => ({
        text: dataGroupLabels[group],
        checked: false,
      })),
    },
    { kind: 'hint', text: texts.groupsHint },
  ],
});

const releaseBlock = ({ texts, values }: Words): PaperBlock[] =>
  values['professional'] === ''
    ? []
    : [{ heading: texts.releaseHeading, content: [paragraph(fillIn(texts.release, values))] }];

const rightsBlock = ({ texts, values }: Words): PaperBlock => ({
  heading: texts.rightsHeading,
  content: [
    {
      kind: 'list',
      items: [
        texts.voluntary,
        fillIn(texts.withdrawal, values),
        texts.afterWithdrawal,
        fillIn(texts.validity, values),
      ],
    },
  ],
});

/** What is not in the settings is left as a line to fill in: the law asks for it on the paper (Art. 13 (1) DSGVO). */
const informationBlock = ({ given: { settings }, texts }: Words): PaperBlock => {
  const asked = [
    ['Verantwortlich', settings.controller],
    ['Datenschutzbeauftragte Person', settings.dataProtectionOfficer],
  ] as const;
  const known = asked.filter(([, value]) => value.trim() !== '');
  const open = asked.filter(([, value]) => value.trim() === '');
  return {
    heading: texts.informationHeading,
    content: [
      ...(open.length === 0 ? [] : [blanks(open.map(([label]) => label))]),
      {
        kind: 'particulars',
        rows: [
          ...known.map(([label, value]) => ({ label, value: value.trim() })),
          { label: 'Rechtsgrundlage', value: texts.informationBasis },
          { label: 'Speicherdauer', value: texts.informationKeeping },
          { label: 'Rechte', value: texts.informationRights },
        ],
      },
    ],
  };
};

const blanks = (labels: readonly string[]): PaperContent => ({
  kind: 'blanks',
  rows: labels.map((label) => ({ label, lines: 1 })),
});

const paragraph = (text: string): PaperContent => ({ kind: 'paragraph', text });
