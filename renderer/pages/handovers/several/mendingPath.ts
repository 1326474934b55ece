import { whyNothingBegins } from '../../../../domain/handover/severalDrafts.ts';
import { handoverPath, handoverPlacePath, studentPath } from '../../../frame/routes.ts';
import { findingPath } from '../useJump.ts';
import type { SeveralRow } from './severalRows.ts';

/** The address where something is put right that stands against a line, else that of the handover itself. */
export const mendingPath = ({ student, handoverId, findings: [first] }: SeveralRow): string => {
  if (handoverId === null)
    return studentPath(student.id, whyNothingBegins(student) === null ? 'anschluss' : 'stammdaten');
  if (first === undefined) return handoverPath(handoverId);
  const path = findingPath(student.id, first);
  if (path !== null) return path;
  return first.jump === 'consent'
    ? studentPath(student.id, 'einwilligungen')
    : handoverPlacePath(handoverId, first.jump);
};
