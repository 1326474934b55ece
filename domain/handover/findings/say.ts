import type { Finding, Jump, Place } from '../blockers.ts';

/** Where a finding is put right: a part of the editor, with the very field where there is one. */
type At = Jump | readonly [Jump, Place];

/** A finding of a severity, and where it is put right. */
export const say = (severity: Finding['severity'], at: At, text: string): Finding =>
  typeof at === 'string'
    ? { severity, text, jump: at }
    : { severity, text, jump: at[0], place: at[1] };

/** A warning when a condition holds, else nothing. */
export const warnIf = (condition: boolean, at: At, text: string): readonly Finding[] =>
  condition ? [say('warn', at, text)] : [];

/** A field of the young person's page. */
export const onStudent = (
  tab: Extract<Place, { page: 'student' }>['tab'],
  field: string,
): Place => ({ page: 'student', tab, field });

/** A field of the editor. */
export const inEditor = (field: string): Place => ({ page: 'handover', field });
