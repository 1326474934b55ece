import { currentDestinations } from '../../destination/currentDestination.ts';
import type { Finding } from '../blockers.ts';
import type { FieldCode } from '../fieldCatalogue.ts';
import type { Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { onStudent, warnIf } from './say.ts';

const degreeFields: readonly FieldCode[] = ['abschluss_voraussichtlich', 'abschluss_erreicht'];

/** What is missing or contradicts itself in school, degree and wish. */
export const schoolFindings = (given: HandoverCase, verdicts: Gate): readonly Finding[] => {
  const { student } = given;
  const { released } = verdicts;
  const noWish = student.wishes.every(({ occupation, field }) => occupation === '' && field === '');
  return [
    ...degreeFindings(given, verdicts),
    ...compulsoryFindings(given),
    ...warnIf(
      given.handover.preset === 'bes2' && released.includes('noten') && hasNoMarks(given),
      ['student', onStudent('stammdaten', 'gradeGerman')],
      'Für die BES Klasse 2 zählen die Noten in Deutsch, Mathematik und Englisch; es sind keine erfasst.',
    ),
    ...warnIf(
      released.includes('berufswunsch') && noWish && student.planB === '',
      ['student', onStudent('orientierung', 'wishes')],
      'Der Berufswunsch ist nicht erfasst.',
    ),
  ];
};

const degreeFindings = ({ student }: HandoverCase, { released }: Gate): readonly Finding[] => {
  const asked = degreeFields.filter((code) => released.includes(code));
  if (asked.length === 0) return [];
  const none = student.expectedDegree === null && student.achievedDegree === null;
  // A report asks for the degree achieved, although schools often report before the certificate (R 2.3).
  const onlyAchieved = !asked.includes('abschluss_voraussichtlich');
  return [
    ...warnIf(
      none,
      ['student', onStudent('stammdaten', onlyAchieved ? 'achievedDegree' : 'expectedDegree')],
      'Der voraussichtliche oder erreichte Abschluss ist nicht erfasst.',
    ),
    ...warnIf(
      !none && onlyAchieved && student.achievedDegree === null,
      ['student', onStudent('stammdaten', 'achievedDegree')],
      'Angehakt ist nur der erreichte Abschluss; erfasst ist bisher nur der voraussichtliche.',
    ),
  ];
};

/** Class 1 of the BES takes only those who must still go to school (R 2.2, 3.3). */
const compulsoryFindings = ({ student, handover, destinations }: HandoverCase) => {
  const planned = currentDestinations(destinations).get(student.id)?.planned ?? null;
  if (handover.preset !== 'bes1' && planned?.code !== 'bes1') return [];
  const place = onStudent('stammdaten', 'compulsorySchooling');
  return [
    ...warnIf(
      student.compulsorySchooling === null,
      ['student', place],
      'Die BES Klasse 1 nimmt nur Schulpflichtige auf; die Schulpflicht ist nicht erfasst.',
    ),
    ...warnIf(
      student.compulsorySchooling === 'erfuellt',
      ['student', place],
      'Die BES Klasse 1 nimmt nur Schulpflichtige auf; erfasst ist, dass die Schulpflicht erfüllt ist.',
    ),
  ];
};

const hasNoMarks = ({ student }: HandoverCase): boolean =>
  student.gradeGerman === null && student.gradeMaths === null && student.gradeEnglish === null;
