import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { ConsentRequest } from './consentRequestSchema.ts';

/** Days after which a form that was handed out is asked for. */
const patience = 14;

/** A form that was handed out. */
export type HandedOut = ConsentRequest & { readonly handedOutOn: Day };

/** The forms that were handed out two weeks ago or earlier and have not become a consent. */
export const formsNotBack = (
  requests: Iterable<ConsentRequest>,
  today: Day,
): readonly HandedOut[] =>
  [...requests].filter(
    (request): request is HandedOut =>
      request.consentId === null &&
      request.handedOutOn !== null &&
      addDays(request.handedOutOn, patience) <= today,
  );
