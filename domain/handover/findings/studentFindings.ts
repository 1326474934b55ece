import type { Day } from '../../calendar/day.ts';
import { ageOn } from '../../person/age.ts';
import type { Finding } from '../blockers.ts';
import type { Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { inEditor, onStudent, say, warnIf } from './say.ts';

/** What is missing or must be minded in the person, their address and their family. */
export const studentFindings = (
  given: HandoverCase,
  verdicts: Gate,
  today: Day,
): readonly Finding[] => [
  ...addressBlockFindings(given),
  ...warnIf(
    given.student.birthDay === null,
    ['student', onStudent('stammdaten', 'birthDay')],
    'Das Geburtsdatum fehlt.',
  ),
  ...addressFindings(given, verdicts),
  ...guardianFindings(given, verdicts, today),
];

const addressBlockFindings = ({ student, handover }: HandoverCase): readonly Finding[] => {
  if (!student.addressBlocked) return [];
  const place = inEditor('addressConfirmed');
  return handover.addressConfirmed
    ? [say('alert', ['fields', place], confirmed)]
    : [say('warn', ['student', onStudent('stammdaten', 'addressBlocked')], blocked)];
};

const blocked =
  'Es besteht eine Auskunftssperre. Prüfen Sie Briefkopf und freie Texte auf Anschrift und Schule.';

const confirmed =
  'Trotz Auskunftssperre nennt dieses Schreiben Anschrift, Telefon und Schule. Sie haben das für dieses eine Schreiben bestätigt.';

const addressFindings = ({ student }: HandoverCase, { released }: Gate): readonly Finding[] => {
  const parts = ['street', 'postcode', 'town'] as const;
  const missing = parts.find((part) => student[part].trim() === '');
  return released.includes('anschrift') && missing !== undefined
    ? warnIf(
        true,
        ['student', onStudent('stammdaten', missing)],
        'Die Anschrift der Person ist unvollständig.',
      )
    : [];
};

/** Guardians are needed where the letter names them, and where a minor's consent is to carry it. */
const guardianFindings = (
  { student, guardians, handover }: HandoverCase,
  { released }: Gate,
  today: Day,
): readonly Finding[] => {
  const place = onStudent('stammdaten', 'guardians');
  const isMinor = student.birthDay !== null && ageOn(student.birthDay, today) < 18;
  const named = released.includes('erziehungsberechtigte') || released.includes('sorgerecht');
  if (guardians.length === 0)
    return named || (isMinor && handover.basis === 'einwilligung')
      ? warnIf(true, ['student', place], 'Es ist keine erziehungsberechtigte Person erfasst.')
      : [];
  return warnIf(
    released.includes('sorgerecht') && guardians.every(({ custody }) => custody === null),
    ['student', place],
    'Das Sorgerecht ist nicht erfasst.',
  );
};
