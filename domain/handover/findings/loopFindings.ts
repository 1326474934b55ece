import type { Day } from '../../calendar/day.ts';
import { formatDay } from '../../calendar/formatDay.ts';
import type { Finding } from '../blockers.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { inEditor, warnIf } from './say.ts';

/** What is missing in the words, the talk and the answer asked for. */
export const loopFindings = ({ handover }: HandoverCase, today: Day): readonly Finding[] => {
  const { occasion, answerExpectedOn, sentOn, talkOn, talkNotes } = handover;
  const answer = inEditor('answerExpectedOn');
  return [
    ...warnIf(occasion.trim() === '', ['talk', inEditor('occasion')], noOccasion),
    ...warnIf(answerExpectedOn === null, ['talk', answer], noAnswerDay),
    ...warnIf(
      sentOn === null && answerExpectedOn !== null && answerExpectedOn < today,
      ['talk', answer],
      'Der Tag für die Rückmeldung liegt in der Vergangenheit.',
    ),
    ...(talkOn !== null && talkOn < today && talkNotes.trim() === ''
      ? warnIf(true, ['talk', inEditor('talkNotes')], noMinutes(talkOn))
      : []),
  ];
};

const noOccasion = 'Der Anlass der Übergabe ist nicht beschrieben.';
const noAnswerDay = 'Es ist kein Tag angegeben, bis zu dem eine Rückmeldung erbeten wird.';

const noMinutes = (talkOn: Day): string =>
  `Das Übergabegespräch war am ${formatDay(talkOn)}; was besprochen wurde, ist nicht festgehalten.`;
