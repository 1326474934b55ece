import { daysBetween } from '../../calendar/addDays.ts';
import type { Day } from '../../calendar/day.ts';
import { formatDay } from '../../calendar/formatDay.ts';
import { ageOn, comesOfAgeOn } from '../../person/age.ts';
import type { Finding } from '../blockers.ts';
import type { Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { onStudent, warnIf } from './say.ts';

const place = onStudent('einwilligungen', 'consents');

/** Whether the consents that carry a handover hold long enough. */
export const consentFindings = (
  given: HandoverCase,
  verdicts: Gate,
  today: Day,
): readonly Finding[] => [
  ...endFindings(given, verdicts),
  ...ofAgeFindings(given.student.birthDay, today),
];

const endFindings = (
  { consents, handover }: HandoverCase,
  { consentIds }: Gate,
): readonly Finding[] => {
  const { answerExpectedOn } = handover;
  const ends = consents
    .filter(({ id }) => consentIds.includes(id))
    .map(({ validUntil }) => validUntil)
    .toSorted();
  const [first] = ends;
  return answerExpectedOn !== null && first !== undefined && first < answerExpectedOn
    ? warnIf(
        true,
        ['consent', place],
        `Die Einwilligung endet am ${formatDay(first)}, vor dem Tag der erbetenen Rückmeldung.`,
      )
    : [];
};

/** Coming of age is shown six weeks ahead: from then on only the young person's own signature counts. */
const ofAgeFindings = (birthDay: Day | null, today: Day): readonly Finding[] => {
  if (birthDay === null || ageOn(birthDay, today) >= 18) return [];
  const on = comesOfAgeOn(birthDay);
  return warnIf(
    daysBetween(today, on) <= 42,
    ['consent', place],
    `Die Volljährigkeit tritt am ${formatDay(on)} ein; ab dann zählt nur die eigene Unterschrift.`,
  );
};
