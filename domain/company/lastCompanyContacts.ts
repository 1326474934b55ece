import type { Day } from '../calendar/day.ts';
import type { CompanyEvent } from './companySchemas.ts';

/** The day of the last contact with each company, in one pass over the history. */
export const lastCompanyContacts = (events: Iterable<CompanyEvent>): ReadonlyMap<string, Day> => {
  const last = new Map<string, Day>();
  for (const { companyId, heldOn } of events) {
    const known = last.get(companyId);
    if (known === undefined || heldOn > known) last.set(companyId, heldOn);
  }
  return last;
};
