import type { SchoolYearName } from '../calendar/schoolYear.ts';
import { defaultDeadlines } from './defaultDeadlines.ts';
import {
  defaultNoteForms,
  defaultNoteKinds,
  defaultNoteOutcomes,
  defaultNoteParticipants,
  defaultNoteTopics,
} from './noteCategories.ts';
import { defaultHolidays } from './schoolHolidays.ts';
import type { SchoolYear } from './schoolSchemas.ts';

/** A school year with the categories, deadlines and holidays it starts with; every list can be edited. */
export const defaultSchoolYear = (name: SchoolYearName): SchoolYear => {
  const holidays = defaultHolidays(name);
  return {
    id: name,
    holidays,
    deadlines: defaultDeadlines(name, holidays),
    noteKinds: defaultNoteKinds,
    noteForms: defaultNoteForms,
    noteParticipants: defaultNoteParticipants,
    noteTopics: defaultNoteTopics,
    noteOutcomes: defaultNoteOutcomes,
  };
};
