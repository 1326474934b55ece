import type { Day } from '../../../domain/calendar/day.ts';
import { useView } from '../../state/ReplicaContext.tsx';
import { allOf } from '../../../domain/record/allOf.ts';

/** What is to be done next for a young person, and by when. */
export type NextStep = { readonly text: string; readonly on: Day };

/** The earliest open follow-up or dated agreement of a young person, or null. */
export const useNextStep = (studentId: string): NextStep | null =>
  useView(
    ['followUp', 'agreement'],
    (data) => {
      const steps: NextStep[] = [];
      for (const { studentId: of, doneOn, text, dueOn } of allOf(data.followUp))
        if (of === studentId && doneOn === null) steps.push({ text, on: dueOn });
      for (const { studentId: of, doneOn, what, until } of allOf(data.agreement))
        if (of === studentId && doneOn === null && until !== null)
          steps.push({ text: what, on: until });
      return steps.sort((one, other) => one.on.localeCompare(other.on))[0] ?? null;
    },
    [studentId],
  );
