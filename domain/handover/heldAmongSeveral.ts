import type { Day } from '../calendar/day.ts';
import type { Paper } from '../paper/paperSchema.ts';
import { amongSeveral } from './amongSeveral.ts';
import { handoverCase, type HandoverSources } from './handoverCase.ts';
import { peopleIndex, type PeopleIndex } from './peopleIndex.ts';

/**
 * What holds a paper back that shall go out together with others, in German sentences; null when nothing does, or when
 * it is gone, which its plan will tell. Only letters of handovers go out so.
 */
export const heldAmongSeveral = (
  data: HandoverSources,
  paper: Paper,
  today: Day,
): string | null => {
  if (paper.kind !== 'transfer') return 'Zusammen mit anderen gehen nur Übergabeschreiben hinaus.';
  const handover = data.handover[paper.handoverId];
  const given = handover === undefined ? null : handoverCase(data, handover);
  if (given === null) return null;
  const { state, findings } = amongSeveral(given, today, peopleOf(data));
  return state === 'blockiert' ? findings.map(({ text }) => text).join(' ') : null;
};

const peopleOf = ({ student, guardian }: HandoverSources): PeopleIndex =>
  peopleIndex(Object.values(student), Object.values(guardian));
