import { describe, expect, test } from 'vitest';
import {
  fieldCatalogue,
  fieldCodes,
  type FieldCode,
  type RecipientColumn,
} from '../../../domain/handover/fieldCatalogue.ts';
import { handoverSchema } from '../../../domain/handover/handoverSchema.ts';
import { recordSchemas, type Collection } from '../../../domain/record/recordSchemas.ts';

/** A row of R 2.2: what it is called in the catalogue, where it is stored, its tiers, its marks for BBS, AfA, JA, RZI. */
type Row = readonly [
  row: string,
  code: FieldCode | null,
  stored: Partial<Record<Collection, string>>,
  tiers: string,
  marks: string,
];

const assessed = 'companyAssessment companyText studentText trainingPossible';

/** The field catalogue of R 2.2: ● ticked at first, ○ can be ticked, – never. */
const rows: readonly Row[] = [
  ['1.1 Familienname', 'name', { student: 'familyName nameParticle' }, 'A', '●●●●'],
  ['1.2 Vorname, Rufname', 'name', { student: 'givenNames callName' }, 'A', '●●●●'],
  ['1.3 Geburtsdatum', 'geburtsdatum', { student: 'birthDay' }, 'A', '●●●●'],
  ['1.4 Geschlecht', 'geschlecht', { student: 'gender' }, 'A', '●●●●'],
  [
    '1.5 Anschrift',
    'anschrift',
    { student: 'street houseNumber postcode town district' },
    'A',
    '●●●●',
  ],
  ['1.6 Auskunftssperre', null, { student: 'addressBlocked' }, 'A', '––––'],
  ['1.7 Telefon, E-Mail', 'kontakt', { student: 'phone email' }, 'B', '●●●○'],
  ['1.8 Herkunft', 'herkunft', { student: 'birthPlace birthCountry nationality' }, 'C', '○○○–'],
  [
    '1.9 Deutschkenntnisse',
    'sprache',
    { student: 'germanLevel originLanguage inGermanySince' },
    'BC',
    '○○○○',
  ],
  [
    '2.1 Erziehungsberechtigte',
    'erziehungsberechtigte',
    {
      guardian:
        'familyName givenName role street houseNumber postcode town phone email language interpreter',
    },
    'A',
    '●○●●',
  ],
  ['2.2 Sorgerecht', 'sorgerecht', { guardian: 'custody' }, 'A', '○–●○'],
  ['2.3 Betreuende Stelle', 'betreuende_stelle', { student: 'careProvider' }, 'C', '○–●–'],
  ['2.4 Kontaktsperre', null, { guardian: 'contactBlocked contactNote' }, 'C', '––––'],
  ['3.1 Schulform', 'schulform', { school: 'form' }, 'A', '●●●●'],
  [
    '3.1 Schule',
    'schule',
    {
      school: 'name',
      enrolment: 'schoolId className schoolYear',
      student: 'schoolYearsAttended leavesOn',
    },
    'A',
    '●●●●',
  ],
  [
    '3.2 Ansprechpersonen',
    'ansprechpersonen',
    {
      student: `classTeacher classTeacherPhone classTeacherEmail careerContact careerContactPhone
        careerContactEmail socialWorker socialWorkerPhone socialWorkerEmail`,
    },
    'A',
    '●●●●',
  ],
  [
    '3.3 Schulpflicht',
    'schulpflicht',
    { student: 'compulsorySchooling compulsoryUntil' },
    'A',
    '●●●●',
  ],
  [
    '3.4 Abschluss, voraussichtlich',
    'abschluss_voraussichtlich',
    { student: 'expectedDegree expectedDegreeOn' },
    'A',
    '●●●●',
  ],
  [
    '3.4 Abschluss, erreicht',
    'abschluss_erreicht',
    { student: 'achievedDegree achievedDegreeOn' },
    'A',
    '●●●●',
  ],
  [
    '3.5 Noten',
    'noten',
    { student: 'gradeGerman gradeMaths gradeEnglish gradeAverage reportOn' },
    'B',
    '○○––',
  ],
  [
    '3.6 Fehlzeiten',
    'fehlzeiten',
    { student: 'absencesExcused absencesUnexcused absencesPeriod' },
    'BC',
    '○–○○',
  ],
  ['3.7 Schullaufbahn', 'schullaufbahn', { student: 'schoolCareer' }, 'B', '○○○●'],
  ['4.1 Berufswunsch', 'berufswunsch', { student: 'wishes planB' }, 'B', '●●○●'],
  [
    '4.2 Stärken',
    'staerken',
    { student: 'interests strengths', competenceProfile: 'heldOn summary source strengths' },
    'B',
    '●●–●',
  ],
  [
    '4.3 Praktika',
    'praktika',
    {
      placement: `companyId occupation from to daysAttended ${assessed}`,
      handover: 'placementIds',
    },
    'B',
    '●●–●',
  ],
  [
    '4.4 Praxistage',
    'praxistage',
    { participation: 'partnerId schoolYear fields status feedback' },
    'B',
    '●●–●',
  ],
  [
    '4.5 Bewerbungen',
    'bewerbungen',
    {
      student: 'applicationsSent applicationsInvited applicationsOffered applicationPapers',
    },
    'B',
    '○●––',
  ],
  [
    '4.6 Berufsberatung',
    'berufsberatung',
    { student: 'adviceContact adviserName lastAdviceOn adviceCertificate' },
    'B',
    '●●–○',
  ],
  ['4.7 Mobilität', 'mobilitaet', { student: 'mobility' }, 'B', '○○–○'],
  [
    '4.8 Sprachen, IT, Ehrenamt',
    'kenntnisse',
    { student: 'languagesAndIt volunteering' },
    'B',
    '○○––',
  ],
  [
    '5.1 Unterstützungsbedarf',
    'foerderbedarf',
    { student: 'supportNeeds supportGoal supportDecisionOn' },
    'C',
    '○○○●',
  ],
  ['5.2 Förderplan', 'foerderplan', { student: 'supportPlan' }, 'BC', '●––●'],
  ['5.3 Nachteilsausgleich', 'nachteilsausgleich', { student: 'compensation' }, 'C', '○○–●'],
  [
    '5.4 Reha',
    'reha',
    { student: 'rehabStatus psuReport severeDisability schoolAssistance' },
    'C',
    '○○–○',
  ],
  ['5.5 Bisherige Unterstützung', 'bisherige_hilfe', { student: 'supports' }, 'C', '○○○○'],
  ['5.6 Was hilft', 'was_hilft', { student: 'whatHelps obstacles' }, 'C', '○○○○'],
  ['5.7 Lebenssituation', 'situation', { student: 'situation' }, 'C', '––○–'],
  [
    '6.1 und 6.2 Anschluss',
    'anschluss',
    { destination: 'code detail institution companyId startsOn status proof proofOn' },
    'B',
    '●●○●',
  ],
  ['6.3 Anlass, Bitte', null, { handover: 'occasion request' }, 'B', '●●●●'],
  [
    '6.4 Vereinbarungen',
    'vereinbarungen',
    { agreement: 'what who until doneOn', handover: 'agreementIds' },
    'B',
    '●●○●',
  ],
  [
    '6.5 Übergabegespräch',
    'gespraech',
    { handover: 'talkOn talkPlace talkParticipants' },
    'B',
    '●●●●',
  ],
  [
    '6.6 Rückmeldung',
    null,
    { handover: 'answerExpectedOn answer answeredOn answerNote' },
    'B',
    '●●●○',
  ],
  ['7.1 Rechtsgrundlage', null, { handover: 'basis basisNote' }, '', '●●●●'],
  [
    '7.2 Einwilligung',
    null,
    {
      consent:
        'signedByStudent signedByGuardianIds givenOn form recipients groups purpose validUntil withdrawnOn',
    },
    '',
    '●●●●',
  ],
  ['7.3 Schweigepflichtentbindung', null, { consent: 'releasedProfessional' }, '', '●●●●'],
  ['7.5 Verteiler', null, { handover: 'copies copyGivenOn' }, '', '●●●●'],
  ['7.6 Anlagen', null, { handover: 'attachments' }, '', '●○○●'],
];

const columns: readonly RecipientColumn[] = ['bbs', 'agentur', 'jugendamt', 'rzi'];

const marks = { on: '●', off: '○', never: '–' } as const;

const words = (fields: string): readonly string[] => fields.split(/\s+/);

describe.each(rows)('row %s of the catalogue', (...[, code, stored, tiers, row]) => {
  test('is stored with the young person or the handover', () => {
    const missing = Object.entries(stored).flatMap(([collection, fields]) => {
      const shape: object = recordSchemas[collection as Collection].shape;
      return words(fields).filter((field) => !(field in shape));
    });
    expect(missing).toEqual([]);
  });

  test('has its tier and its first ticks', () => {
    if (code === null) return;
    const { tier, ...entry } = fieldCatalogue[code];
    // Where the research leaves two tiers open, the stricter one holds.
    expect(tier).toBe(tiers.at(-1));
    expect(columns.map((column) => marks[entry[column]]).join('')).toBe(row);
  });
});

test('the catalogue holds the rows of the research and the chosen notes, nothing else', () => {
  const named = new Set(rows.flatMap(([, code]) => (code === null ? [] : [code])));
  expect(fieldCodes.filter((code) => !named.has(code))).toEqual(['notizen']);
});

test('no private note and nothing of tier D can be ticked', () => {
  expect(fieldCodes.map((code) => fieldCatalogue[code].tier)).not.toContain('D');
  expect(Object.keys(handoverSchema.shape)).not.toContain('privateNoteIds');
});
