import { addMonths } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import type { Student } from '../student/studentSchema.ts';

/** Somebody who has come to Germany some months ago. */
const newcomer = (country: string, language: string, level: 'a2' | 'b1' | 'b2') => ({
  birthPlace: '',
  birthCountry: country,
  originLanguage: language,
  germanLevel: level,
  schoolCareer: 'Nach der Ankunft in Deutschland zunächst in einer Sprachlernklasse.',
});

/** Particulars of single places in the cohort, so that every case of the field occurs. */
const specials: Readonly<Record<number, Partial<Student>>> = {
  1: { ...newcomer('Rumänien', 'Rumänisch', 'b2'), nationality: 'rumänisch' },
  4: { originLanguage: 'Vietnamesisch', germanLevel: 'c1', nationality: 'deutsch' },
  7: { supportNeeds: ['hoeren'], supportGoal: 'gleich', supportPlan: 'liegt_bei' },
  9: { ...newcomer('Syrien', 'Arabisch', 'b2'), nationality: 'syrisch' },
  12: { gender: 'divers', salutation: 'ohne' },
  17: { ...newcomer('Ukraine', 'Ukrainisch', 'b1'), nationality: 'ukrainisch' },
  21: { ...newcomer('Ukraine', 'Ukrainisch', 'b1'), nationality: 'ukrainisch' },
  31: { supportNeeds: ['emsoz'], supportGoal: 'gleich', supportPlan: 'nachgereicht' },
  35: { addressBlocked: true },
  40: {
    supportNeeds: ['lernen'],
    supportGoal: 'different',
    supportPlan: 'liegt_bei',
    expectedDegree: 'fs_lernen',
  },
  42: { ...newcomer('Afghanistan', 'Dari', 'a2'), nationality: 'afghanisch' },
  44: { supportNeeds: ['sprache'], supportGoal: 'gleich', supportPlan: 'liegt_bei' },
  47: { careProvider: 'Wohngruppe Lindenhof, Bezugsbetreuung Herr Aden' },
  50: { severeDisability: true, rehabStatus: 'Reha-Antrag gestellt', schoolAssistance: false },
  52: { ...newcomer('Somalia', 'Somali', 'b1'), nationality: 'somalisch' },
  56: { supportNeeds: ['koerper'], supportGoal: 'gleich', schoolAssistance: true },
  58: { status: 'gesperrt' },
};

/** What is particular about a place in the cohort; most places have nothing. */
export const specialsOf = (index: number, today: Day): Partial<Student> => {
  const found = specials[index] ?? {};
  if (found.birthCountry === undefined) return found;
  return { ...found, inGermanySince: addMonths(today, -30 - index) };
};
