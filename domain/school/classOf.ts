import type { Enrolment } from '../student/relatedSchemas.ts';

/** The class of an enrolment for a table; an empty text when none is recorded. */
export const classOf = (enrolment: Enrolment | undefined): string => enrolment?.className ?? '';
