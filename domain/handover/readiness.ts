import { daysBetween } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import { ageOn, comesOfAgeOn } from '../person/age.ts';
import type { Finding, Jump } from './blockers.ts';
import { fieldCatalogue, type FieldCode } from './fieldCatalogue.ts';
import { functionFindings } from './functionFindings.ts';
import { gate, type Gate } from './gate.ts';
import type { HandoverCase } from './handoverCase.ts';
import { reportFields } from './reportFields.ts';

const warn = (jump: Jump, text: string): Finding => ({ severity: 'warn', text, jump });

const block = (jump: Jump, text: string): Finding => ({ severity: 'block', text, jump });

/** What is missing in a handover or contradicts itself: what blocks first, then what is worth a look. */
export const readiness = (given: HandoverCase, today: Day): readonly Finding[] => {
  const verdicts = gate(given, today);
  return [
    ...verdicts.blockers,
    ...releaseFindings(given, verdicts),
    ...studentFindings(given, verdicts, today),
    ...destinationFindings(given, verdicts),
    ...choiceFindings(given, verdicts),
    ...loopFindings(given, today),
  ];
};

const releaseFindings = (given: HandoverCase, verdicts: Gate): readonly Finding[] => {
  const { handover } = given;
  if (handover.fields.length === 0) return [block('fields', 'Es ist keine Angabe ausgewählt.')];
  const held = handover.fields.filter((code) => verdicts.fields[code].state !== 'allowed');
  const nothing = verdicts.blockers.length === 0 && verdicts.released.length === 0;
  return [
    ...(nothing
      ? [block('consent', 'Keine der ausgewählten Angaben darf übermittelt werden.')]
      : []),
    ...held.map((code) => heldBack(verdicts, code)),
    ...functionFindings(given, verdicts),
    ...overrideFindings(handover.fields, verdicts),
    ...reportFindings(given),
  ];
};

const jumpFor = (verdicts: Gate, code: FieldCode): Jump =>
  verdicts.fields[code].state === 'never' ? 'fields' : 'consent';

const heldBack = (verdicts: Gate, code: FieldCode): Finding => {
  const { label } = fieldCatalogue[code];
  const { reason } = verdicts.fields[code];
  return {
    ...warn(jumpFor(verdicts, code), `„${label}“ wird nicht übermittelt: ${reason}.`),
    withheld: `${label}: ${reason}`,
  };
};

const overrideFindings = (ticked: readonly FieldCode[], verdicts: Gate): readonly Finding[] =>
  ticked.some((code) => verdicts.fields[code].overridden)
    ? [
        warn(
          'basis',
          'Angaben gehen ohne Einwilligung hinaus. Grundlage und Grund bleiben dauerhaft an der Übergabe sichtbar.',
        ),
      ]
    : [];

const reportFindings = ({ handover }: HandoverCase): readonly Finding[] =>
  handover.basis === 'leistungstraeger' &&
  handover.fields.some((code) => !reportFields.includes(code))
    ? [
        warn(
          'fields',
          'Die Meldung an die Agentur für Arbeit umfasst sieben Angaben; es sind weitere ausgewählt.',
        ),
      ]
    : [];

const degreeFields: readonly FieldCode[] = ['abschluss_voraussichtlich', 'abschluss_erreicht'];

const studentFindings = (
  { student }: HandoverCase,
  { released }: Gate,
  today: Day,
): readonly Finding[] => {
  const { birthDay } = student;
  const noDegree = student.expectedDegree === null && student.achievedDegree === null;
  const noWish = student.wishes.every(({ occupation, field }) => occupation === '' && field === '');
  return [
    ...when(birthDay === null, 'student', 'Das Geburtsdatum fehlt.'),
    ...when(
      released.some((code) => degreeFields.includes(code)) && noDegree,
      'student',
      'Der voraussichtliche oder erreichte Abschluss ist nicht erfasst.',
    ),
    ...when(
      released.includes('berufswunsch') && noWish && student.planB === '',
      'student',
      'Der Berufswunsch ist nicht erfasst.',
    ),
    ...when(
      student.addressBlocked,
      'student',
      'Es besteht eine Auskunftssperre. Prüfen Sie Briefkopf und freie Texte auf Anschrift und Schule.',
    ),
    ...ofAgeFindings(birthDay, today),
  ];
};

/** Coming of age is shown six weeks ahead: from then on only the young person's own signature counts. */
const ofAgeFindings = (birthDay: Day | null, today: Day): readonly Finding[] => {
  if (birthDay === null || ageOn(birthDay, today) >= 18) return [];
  const on = comesOfAgeOn(birthDay);
  return when(
    daysBetween(today, on) <= 42,
    'consent',
    `Die Volljährigkeit tritt am ${formatDay(on)} ein; ab dann zählt nur die eigene Unterschrift.`,
  );
};

const when = (condition: boolean, jump: Jump, text: string): readonly Finding[] =>
  condition ? [warn(jump, text)] : [];

const destinationFindings = (
  { destinations }: HandoverCase,
  { released }: Gate,
): readonly Finding[] => {
  if (!released.includes('anschluss')) return [];
  const planned = destinations.filter(({ kind }) => kind === 'geplant');
  const unproven = planned.some(({ status, proof }) => status === 'nachweis' && proof === null);
  return [
    ...when(planned.length === 0, 'student', 'Der geplante Anschluss ist nicht erfasst.'),
    ...when(
      unproven,
      'student',
      'Beim geplanten Anschluss ist die Art des Nachweises nicht erfasst.',
    ),
  ];
};

/** Ticked fields whose entries are chosen one by one send nothing while none is chosen. */
const choiceFindings = (given: HandoverCase, { released }: Gate): readonly Finding[] => {
  const { handover, placements, agreements, notes } = given;
  const usable = notes.filter(({ usableInHandover }) => usableInHandover);
  const forgot = (code: FieldCode, chosen: readonly string[], there: readonly unknown[]): boolean =>
    released.includes(code) && chosen.length === 0 && there.length > 0;
  return [
    ...when(forgot('praktika', handover.placementIds, placements), 'fields', noPlacement),
    ...when(forgot('vereinbarungen', handover.agreementIds, agreements), 'fields', noAgreement),
    ...when(forgot('notizen', handover.noteIds, usable), 'fields', noNote),
  ];
};

const noPlacement = 'Praktika sind angekreuzt, aber keines ist ausgewählt.';
const noAgreement = 'Vereinbarungen sind angekreuzt, aber keine ist ausgewählt.';
const noNote = 'Gesprächsnotizen sind angekreuzt, aber keine ist ausgewählt.';

const loopFindings = (
  { handover, partner, person }: HandoverCase,
  today: Day,
): readonly Finding[] => [
  ...when(
    handover.occasion.trim() === '',
    'talk',
    'Der Anlass der Übergabe ist nicht beschrieben.',
  ),
  ...when(
    handover.answerExpectedOn === null,
    'talk',
    'Es ist kein Tag angegeben, bis zu dem eine Rückmeldung erbeten wird.',
  ),
  ...when(
    handover.sentOn === null &&
      handover.answerExpectedOn !== null &&
      handover.answerExpectedOn < today,
    'talk',
    'Der Tag für die Rückmeldung liegt in der Vergangenheit.',
  ),
  ...when(
    partner !== null && partner.town === '',
    'recipient',
    'Die Anschrift der Stelle ist unvollständig.',
  ),
  ...when(
    partner?.active === false,
    'recipient',
    'Die Stelle ist als nicht mehr aktiv gekennzeichnet.',
  ),
  ...when(
    person?.active === false,
    'recipient',
    'Die angesprochene Person ist als nicht mehr aktiv gekennzeichnet.',
  ),
];
