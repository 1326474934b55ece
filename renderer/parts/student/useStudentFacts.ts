import type { Day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import type { CurrentDestination } from '../../../domain/destination/currentDestination.ts';
import { currentDestinations } from '../../../domain/destination/currentDestination.ts';
import { lastContacts } from '../../../domain/note/lastContacts.ts';
import {
  consentShown,
  consentWords,
  type ConsentShown,
} from '../../../domain/sheet/consentShown.ts';
import type { Guardian } from '../../../domain/student/relatedSchemas.ts';
import { allOf } from '../../../domain/record/allOf.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { useToday } from '../../state/today.ts';

/** The current destination of each young person. */
export const useDestinations = (): ReadonlyMap<string, CurrentDestination> =>
  useView(['destination'], (data) => currentDestinations(allOf(data.destination)));

/** The day of the last note of each young person. */
export const useLastContacts = (): ReadonlyMap<string, Day> =>
  useView(['note'], (data) => lastContacts(allOf(data.note)));

/** Which consent counts for each young person who gave one. */
export const useConsents = (): ReadonlyMap<string, ConsentShown> => {
  const today = useToday();
  return useView(['consent', 'guardian', 'student', 'settings'], (data) => judged(data, today), [
    today,
  ]);
};

/** What stands for a young person without any consent. */
export const noConsent: ConsentShown = { word: consentWords.no, until: null };

const judged = (data: VaultData, today: Day): ReadonlyMap<string, ConsentShown> => {
  const consents = byStudent<Consent>(allOf(data.consent));
  const guardians = byStudent<Guardian>(allOf(data.guardian));
  const guardianAdvice = data.settings['settings']?.guardianAdvice ?? 'eine';
  const shown = new Map<string, ConsentShown>();
  for (const [id, own] of consents) {
    const student = data.student[id];
    if (student === undefined) continue;
    const judge = { student, guardians: guardians.get(id) ?? [], guardianAdvice, today };
    shown.set(id, consentShown(own, judge));
  }
  return shown;
};

const byStudent = <R extends { readonly studentId: string }>(
  records: readonly R[],
): ReadonlyMap<string, readonly R[]> => {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(record.studentId);
    if (group === undefined) groups.set(record.studentId, [record]);
    else group.push(record);
  }
  return groups;
};
