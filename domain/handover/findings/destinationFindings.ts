import { currentDestinations } from '../../destination/currentDestination.ts';
import { destinationStatusLabels } from '../../destination/destinationCodes.ts';
import type { Finding } from '../blockers.ts';
import type { Gate } from '../gate.ts';
import type { HandoverCase } from '../handoverCase.ts';
import { onStudent, warnIf } from './say.ts';

const place = onStudent('anschluss', 'destinations');

/** What is missing or contradicts itself in the planned destination that holds (R 2.2, 6.1 and 6.2). */
export const destinationFindings = (
  { destinations, student }: HandoverCase,
  { released }: Gate,
): readonly Finding[] => {
  if (!released.includes('anschluss')) return [];
  const planned = currentDestinations(destinations).get(student.id)?.planned ?? null;
  if (planned === null) {
    const wishes = student.wishes.some(({ occupation }) => occupation !== '');
    return warnIf(true, ['student', place], wishes ? wishOnly : noDestination);
  }
  const { status, proof } = planned;
  return [
    ...warnIf(status === 'nachweis' && proof === null, ['student', place], noProof),
    ...warnIf(
      status !== 'nachweis' && proof !== null,
      ['student', place],
      `Zum geplanten Anschluss ist ein Nachweis erfasst, als Stand aber „${destinationStatusLabels[status]}“.`,
    ),
  ];
};

const noDestination = 'Der geplante Anschluss ist nicht erfasst.';
const wishOnly = 'Ein Berufswunsch ist erfasst, aber kein geplanter Anschluss dazu.';
const noProof = 'Beim geplanten Anschluss ist die Art des Nachweises nicht erfasst.';
