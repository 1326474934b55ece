import { formatDay, formatDayOrBlank, formatPeriod } from '../calendar/formatDay.ts';
import { hidesAddress } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import {
  assessmentCriteria,
  assessmentLabels,
  placementKindLabels,
  type AssessmentCriterion,
  type Placement,
} from '../placement/placementSchema.ts';
import { participationLabels, type Participation } from '../practiceDays/participationSchema.ts';
import type { CompetenceProfile } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import { joinText, particular, prefixed, yesNo, type Piece } from './particulars.ts';
import type { FieldPieces } from './personFields.ts';

/** Career orientation, field by field. */
export const orientationFields = {
  berufswunsch: ({ student }) => [
    ...particular('Berufswunsch', wishesText(student)),
    ...particular('Plan B', student.planB),
  ],
  staerken: ({ student, profiles }) => [
    ...particular('Interessen', student.interests),
    ...particular('Stärken', student.strengths.join(', ')),
    ...profiles.flatMap(profilePieces),
  ],
  praktika: (given) => placementTable(given),
  praxistage: (given) => practiceDaysTable(given),
  bewerbungen: ({ student }) => [
    ...particular('Bewerbungen', applicationsText(student)),
    ...particular('Bewerbungsunterlagen', student.applicationPapers === true ? 'liegen vor' : ''),
  ],
  berufsberatung: ({ student }) => [
    ...particular('Berufsberatung', adviceText(student)),
    ...particular(
      'Bescheinigung darüber',
      student.adviceCertificate === true ? 'liegt vor' : yesNo(student.adviceCertificate),
    ),
  ],
  mobilitaet: ({ student }) => particular('Mobilität', student.mobility),
  kenntnisse: ({ student }) => [
    ...particular('Sprachen und IT', student.languagesAndIt),
    ...particular('Ehrenamt', student.volunteering),
  ],
} as const satisfies Readonly<Record<string, FieldPieces>>;

const wishesText = ({ wishes }: Student): string => {
  const texts = wishes
    .map(({ occupation, field }) =>
      occupation === '' ? field : joinText([occupation, field === '' ? '' : `(${field})`], ' '),
    )
    .filter((text) => text !== '');
  return texts.length < 2
    ? texts.join('')
    : texts.map((text, index) => `${index + 1}. ${text}`).join('\n');
};

const profilePieces = (profile: CompetenceProfile): readonly Piece[] => {
  const held = joinText(
    [
      profile.source || 'Kompetenzprofil',
      prefixed('vom', formatDayOrBlank(profile.heldOn)),
      profile.doneBy === '' ? '' : `(${profile.doneBy})`,
    ],
    ' ',
  );
  const text = joinText(
    [
      profile.summary,
      prefixed('Stärken:', profile.strengths.join(', ')),
      prefixed('Vorgeschlagene Berufsfelder:', profile.suggestedFields.join(', ')),
      prefixed('Ziele:', profile.goals),
    ],
    '\n',
  );
  return text === '' ? [] : particular('Kompetenzprofil', `${held}\n${text}`);
};

const placementTable = (given: HandoverCase): readonly Piece[] => {
  const { placements, handover } = given;
  const rows = placements
    .filter(({ id }) => handover.placementIds.includes(id))
    .toSorted((first, second) => ((first.from ?? '') < (second.from ?? '') ? -1 : 1))
    .map((placement) => placementRow(given, placement));
  return rows.length === 0 ? [] : [{ kind: 'table', columns: placementColumns, rows }];
};

const placementColumns = [
  { title: 'Praktikum', width: 28 },
  { title: 'Zeitraum', width: 17 },
  { title: 'Rückmeldung des Betriebs', width: 30 },
  { title: 'Eigenes Fazit', width: 25 },
];

const placementRow = (given: HandoverCase, placement: Placement): string[] => {
  const { companyId, daysAttended, trainingPossible } = placement;
  const known = companyId === null ? '' : (given.companies[companyId]?.name ?? '');
  // Where someone works is where they are found.
  const company = hidesAddress(given) ? '' : known;
  return [
    joinText(
      [company, joinText([placement.occupation, placementKindLabels[placement.kind]], ', ')],
      '\n',
    ),
    joinText(
      [
        formatPeriod(placement.from, placement.to),
        daysAttended === null ? '' : `${daysAttended}\u00a0Tage`,
      ],
      '\n',
    ),
    joinText(
      [companyWords(placement), trainingPossible === true ? 'Ausbildung denkbar' : ''],
      '\n',
    ),
    placement.studentText,
  ];
};

/** What the company wrote; where it only ticked, its ticks by step. */
const companyWords = ({ companyText, companyAssessment }: Placement): string => {
  if (companyText.trim() !== '') return companyText;
  const judged = Object.entries(companyAssessment) as [AssessmentCriterion, string | null][];
  return Object.entries(assessmentLabels)
    .map(([step, label]) =>
      prefixed(
        `${label}:`,
        judged
          .filter(([, value]) => value === step)
          .map(([criterion]) => assessmentCriteria[criterion])
          .join(', '),
      ),
    )
    .filter((text) => text !== '')
    .join('\n');
};

const practiceDaysTable = (given: HandoverCase): readonly Piece[] => {
  const rows = given.participations
    .toSorted((first, second) => (first.schoolYear < second.schoolYear ? -1 : 1))
    .map((participation) => practiceDaysRow(given, participation));
  return rows.length === 0 ? [] : [{ kind: 'table', columns: practiceDaysColumns, rows }];
};

const practiceDaysColumns = [
  { title: 'Praxistage', width: 30 },
  { title: 'Berufsfelder', width: 25 },
  { title: 'Teilnahme', width: 17 },
  { title: 'Rückmeldung der BBS', width: 28 },
];

const practiceDaysRow = (given: HandoverCase, participation: Participation): string[] => {
  const { partnerId, schoolYear, fields, status, daysAttended, feedback } = participation;
  const at = partnerId === null ? '' : (given.partners[partnerId]?.name ?? '');
  return [
    joinText([at, `Schuljahr ${schoolYear}`], '\n'),
    fields.join(', '),
    joinText(
      [participationLabels[status], daysAttended === null ? '' : `${daysAttended}\u00a0Tage`],
      '\n',
    ),
    feedback,
  ];
};

const applicationsText = (student: Student): string => {
  const { applicationsSent, applicationsInvited, applicationsOffered } = student;
  return joinText(
    [
      applicationsSent === null ? '' : `${applicationsSent} versendet`,
      applicationsInvited === null ? '' : `${applicationsInvited} Einladungen`,
      applicationsOffered === null ? '' : `${applicationsOffered} Zusagen`,
    ],
    ', ',
  );
};

const adviceText = ({ adviceContact, adviserName, lastAdviceOn }: Student): string => {
  if (adviceContact === false) return 'noch kein Kontakt';
  const last = lastAdviceOn === null ? '' : `letztes Gespräch am ${formatDay(lastAdviceOn)}`;
  return joinText([adviserName || (adviceContact === true ? 'Kontakt besteht' : ''), last], ', ');
};
