import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Finding } from '../../../domain/handover/blockers.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { readiness } from '../../../domain/handover/readiness.ts';
import { reportFields } from '../../../domain/handover/reportFields.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import {
  exampleCase,
  exampleConsent,
  exampleGuardian,
  exampleHandover,
  examplePartner,
  examplePerson,
  exampleStudent,
  today,
} from '../letter/exampleCase.ts';

const everything = [...fieldCodes];

type Change = Omit<Partial<HandoverCase>, 'handover' | 'student'> & {
  readonly handover?: Partial<Handover>;
  readonly student?: Partial<Student>;
};

const caseOf = ({ handover, student, ...rest }: Change): HandoverCase =>
  exampleCase({
    handover: exampleHandover({ fields: everything, noteIds: ['note1'], ...handover }),
    student: { ...exampleStudent, gradeGerman: 3, ...student },
    ...rest,
  });

const findingsOf = (change: Change): readonly Finding[] => readiness(caseOf(change), today);

const { placements, destinations } = exampleCase();
const [placement] = placements;
const [destination] = destinations;
if (placement === undefined || destination === undefined) throw new Error('The example is bare.');

const onStudent = (tab: string, field: string) => ({ page: 'student', tab, field });
const inEditor = (field: string) => ({ page: 'handover', field });
const atPartner = { page: 'partner', id: 'partner1' };

/** What is wrong, what the finding begins with, how grave it is, and where it leads. */
const cases: readonly (readonly [Change, RegExp, Finding['severity'], object | undefined])[] = [
  [
    { student: { birthDay: null } },
    /^Das Geburtsdatum fehlt/,
    'warn',
    onStudent('stammdaten', 'birthDay'),
  ],
  [
    { student: { town: '' } },
    /^Die Anschrift der Person ist unvollständig/,
    'warn',
    onStudent('stammdaten', 'town'),
  ],
  [
    { guardians: [] },
    /^Es ist keine erziehungsberechtigte Person erfasst/,
    'warn',
    onStudent('stammdaten', 'guardians'),
  ],
  [
    { guardians: [{ ...exampleGuardian, custody: null }] },
    /^Das Sorgerecht ist nicht erfasst/,
    'warn',
    onStudent('stammdaten', 'guardians'),
  ],
  [
    { student: { expectedDegree: null } },
    /^Der voraussichtliche oder erreichte Abschluss ist nicht/,
    'warn',
    onStudent('stammdaten', 'expectedDegree'),
  ],
  [
    { handover: { fields: ['abschluss_erreicht'] } },
    /^Angehakt ist nur der erreichte Abschluss/,
    'warn',
    onStudent('stammdaten', 'achievedDegree'),
  ],
  [
    { student: { compulsorySchooling: null }, handover: { preset: 'bes1' } },
    /^Die BES Klasse 1 nimmt nur Schulpflichtige auf; die Schulpflicht ist nicht erfasst/,
    'warn',
    onStudent('stammdaten', 'compulsorySchooling'),
  ],
  [
    {
      student: { compulsorySchooling: 'erfuellt' },
      destinations: [{ ...destination, code: 'bes1' }],
    },
    /^Die BES Klasse 1 nimmt nur Schulpflichtige auf; erfasst ist/,
    'warn',
    onStudent('stammdaten', 'compulsorySchooling'),
  ],
  [
    { student: { gradeGerman: null }, handover: { preset: 'bes2' } },
    /^Für die BES Klasse 2 zählen die Noten/,
    'warn',
    onStudent('stammdaten', 'gradeGerman'),
  ],
  [
    { student: { wishes: [], planB: '' } },
    /^Der Berufswunsch ist nicht erfasst/,
    'warn',
    onStudent('orientierung', 'wishes'),
  ],
  [
    { destinations: [] },
    /^Ein Berufswunsch ist erfasst, aber kein geplanter Anschluss/,
    'warn',
    onStudent('anschluss', 'destinations'),
  ],
  [
    { destinations: [{ ...destination, proof: null }] },
    /^Beim geplanten Anschluss ist die Art des Nachweises nicht/,
    'warn',
    onStudent('anschluss', 'destinations'),
  ],
  [
    { destinations: [{ ...destination, status: 'beworben' }] },
    /^Zum geplanten Anschluss ist ein Nachweis erfasst, als Stand aber „beworben“/,
    'warn',
    onStudent('anschluss', 'destinations'),
  ],
  [
    { placements: [{ ...placement, status: 'beendet', companyText: '' }] },
    /^Die Rückmeldung des Betriebs fehlt: .*01\.02\./,
    'warn',
    { page: 'placement', id: 'placement1' },
  ],
  [
    { handover: { attachments: [] } },
    /^Der Brief sagt, der Förderplan liege bei/,
    'warn',
    inEditor('attachments'),
  ],
  [
    { student: { supportPlan: 'nachgereicht' } },
    /^Als Anlage ist der Förderplan genannt; in den Stammdaten steht: wird nachgereicht/,
    'warn',
    onStudent('stammdaten', 'supportPlan'),
  ],
  [
    { handover: { fields: ['name'] } },
    /^Der Förderplan steht unter den Anlagen, die Angabe „Förderplan“ geht aber nicht/,
    'alert',
    inEditor('attachments'),
  ],
  [
    { consents: [exampleConsent({ validUntil: day('2027-09-29') })] },
    /^Die Einwilligung endet am 29\.09\.2027, vor dem Tag/,
    'warn',
    onStudent('einwilligungen', 'consents'),
  ],
  [
    { partner: { ...examplePartner, postcode: '' } },
    /^Die Anschrift der Stelle ist unvollständig/,
    'warn',
    atPartner,
  ],
  [
    { partner: { ...examplePartner, active: false } },
    /^Die Stelle ist als nicht mehr aktiv/,
    'warn',
    atPartner,
  ],
  [
    { person: { ...examplePerson, active: false } },
    /^Die angesprochene Person ist als nicht mehr aktiv/,
    'warn',
    atPartner,
  ],
  [
    { person: { ...examplePerson, safeChannel: null } },
    /noch kein sicherer Weg vereinbart/,
    'warn',
    atPartner,
  ],
  [
    { person: { ...examplePerson, safeChannel: 'fax' } },
    /ist nur Fax vereinbart/,
    'warn',
    atPartner,
  ],
  [
    { handover: { talkNotes: '' } },
    /^Das Übergabegespräch war am 10\.05\.2027; was besprochen/,
    'warn',
    inEditor('talkNotes'),
  ],
  [
    { handover: { occasion: '' } },
    /^Der Anlass der Übergabe ist nicht beschrieben/,
    'warn',
    inEditor('occasion'),
  ],
  [
    { handover: { answerExpectedOn: null } },
    /^Es ist kein Tag angegeben/,
    'warn',
    inEditor('answerExpectedOn'),
  ],
  [
    { handover: { answerExpectedOn: day('2027-05-11') } },
    /^Der Tag für die Rückmeldung liegt in der Vergangenheit/,
    'warn',
    inEditor('answerExpectedOn'),
  ],
  [
    { student: { addressBlocked: true }, handover: { addressConfirmed: true } },
    /^Trotz Auskunftssperre nennt dieses Schreiben/,
    'alert',
    inEditor('addressConfirmed'),
  ],
];

describe('readiness', () => {
  test.each(cases)('%#: what is wrong is said, and leads to its place', (...row) => {
    const [change, text, severity, place] = row;
    const found = findingsOf(change).filter((finding) => text.test(finding.text));
    expect(found.map((finding) => [finding.severity, finding.place])).toEqual([[severity, place]]);
  });

  test('none of these is said of a complete handover', () => {
    const complete = findingsOf({}).filter(({ withheld }) => withheld === undefined);
    expect(complete).toEqual([]);
  });

  test('a talk still to come needs no minutes yet', () => {
    const talkOn = day('2027-05-12');
    expect(
      findingsOf({ handover: { talkOn, talkNotes: '' } }).map(({ text }) => text),
    ).not.toContain(expect.stringMatching(/besprochen/));
  });

  test('says first what blocks, then what would go out, then what is missing', () => {
    const rank = { block: 0, alert: 1, warn: 2 };
    const found = findingsOf({
      partner: null,
      student: { addressBlocked: true, birthDay: null },
      handover: { occasion: 'Telefon 0151 5550123', basis: null },
    });
    const ranks = found.map(({ severity }) => rank[severity]);
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
    expect(new Set(ranks)).toEqual(new Set([0, 1, 2]));
  });
});

describe('the report after § 31a SGB III', () => {
  const report = (fields: Handover['fields']) =>
    findingsOf({
      partner: { ...examplePartner, kind: 'agentur' },
      student: { achievedDegree: 'sek1_hsa' },
      handover: { basis: 'leistungstraeger', preset: 'meldung', fields, attachments: [] },
    }).filter(({ text }) => text.includes('§ 31a'));

  test('with exactly its particulars needs no word', () => {
    expect(report([...reportFields])).toEqual([]);
  });

  test('with more of them says in plain words which go too far', () => {
    const [found] = report([...reportFields, 'noten', 'kontakt']);
    expect(found?.severity).toBe('alert');
    expect(found?.text).toMatch(/sieben Angaben.*angehakt: Noten; Telefon und E-Mail\.$/);
  });

  test('with fewer names what belongs to it', () => {
    expect(report(['name', 'geburtsdatum']).map(({ text }) => text)).toEqual([
      'Zur Meldung nach § 31a SGB III gehören auch: Geschlecht; Anschrift; Schulform; Erreichter Abschluss.',
    ]);
  });
});
