import type { Day } from '../calendar/day.ts';
import type { Finding } from './blockers.ts';
import { attachmentFindings } from './findings/attachmentFindings.ts';
import { choiceFindings } from './findings/choiceFindings.ts';
import { consentFindings } from './findings/consentFindings.ts';
import { destinationFindings } from './findings/destinationFindings.ts';
import { loopFindings } from './findings/loopFindings.ts';
import { recipientFindings } from './findings/recipientFindings.ts';
import { releaseFindings } from './findings/releaseFindings.ts';
import { reportFindings } from './findings/reportFindings.ts';
import { schoolFindings } from './findings/schoolFindings.ts';
import { studentFindings } from './findings/studentFindings.ts';
import { wordFindings } from './findings/wordFindings.ts';
import { gate } from './gate.ts';
import type { HandoverCase } from './handoverCase.ts';
import type { PeopleIndex } from './peopleIndex.ts';

const rank: Readonly<Record<Finding['severity'], number>> = { block: 0, alert: 1, warn: 2 };

/**
 * What is missing in a handover or contradicts itself: what blocks first, then what would go out and perhaps must not,
 * then what is worth a look. Without an index of people, texts are not searched for their names.
 */
export const readiness = (
  given: HandoverCase,
  today: Day,
  people: PeopleIndex | null = null,
): readonly Finding[] => {
  const verdicts = gate(given, today);
  return [
    ...verdicts.blockers,
    ...wordFindings(given, verdicts, people),
    ...releaseFindings(given, verdicts),
    ...reportFindings(given),
    ...consentFindings(given, verdicts, today),
    ...studentFindings(given, verdicts, today),
    ...schoolFindings(given, verdicts),
    ...destinationFindings(given, verdicts),
    ...choiceFindings(given, verdicts),
    ...attachmentFindings(given, verdicts),
    ...recipientFindings(given),
    ...loopFindings(given, today),
  ].toSorted((one, other) => rank[one.severity] - rank[other.severity]);
};
