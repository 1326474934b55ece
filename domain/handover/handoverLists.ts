import type { Day } from '../calendar/day.ts';
import { wasSent } from './wasSent.ts';
import type { Handover } from './handoverSchema.ts';

/** The lists the handovers are shown in, with the words of their chips. */
export const handoverListLabels = {
  entwuerfe: 'Entwürfe',
  ohne_antwort: 'versendet, ohne Antwort',
  ueberfaellig: 'überfällig',
  beantwortet: 'beantwortet',
  ohne_kopie: 'Kopie fehlt',
  alle: 'alle',
} as const;

/** A list of handovers. */
export type HandoverList = keyof typeof handoverListLabels;

/** Whether a handover can still be changed: nothing of it has left yet. */
export const isOpenHandover = ({ state }: Pick<Handover, 'state'>): boolean =>
  state === 'entwurf' || state === 'freigegeben';

/** Whether the answer to a sent handover should have come before today. */
export const isOverdue = (
  { state, answerExpectedOn }: Pick<Handover, 'state' | 'answerExpectedOn'>,
  today: Day,
): boolean => state === 'versendet' && answerExpectedOn !== null && answerExpectedOn < today;

/** Whether a handover stands in a list on a day; what is overdue also stands among those without an answer. */
export const isInHandoverList = (handover: Handover, list: HandoverList, today: Day): boolean => {
  switch (list) {
    case 'entwuerfe':
      return isOpenHandover(handover);
    case 'ohne_antwort':
      return handover.state === 'versendet';
    case 'ueberfaellig':
      return isOverdue(handover, today);
    case 'beantwortet':
      return handover.state === 'beantwortet' || handover.state === 'abgeschlossen';
    case 'ohne_kopie':
      return wasSent(handover) && handover.copyGivenOn === null;
    case 'alle':
      return true;
  }
};

/** How many handovers stand in each list. */
export const handoverCounts = (
  handovers: readonly Handover[],
  today: Day,
): Readonly<Record<HandoverList, number>> =>
  Object.fromEntries(
    (Object.keys(handoverListLabels) as HandoverList[]).map((list) => [
      list,
      handovers.filter((handover) => isInHandoverList(handover, list, today)).length,
    ]),
  ) as Record<HandoverList, number>;
