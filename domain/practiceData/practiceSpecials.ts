import type { Student } from '../student/studentSchema.ts';

/** Particulars of single places in the cohort, so that every case of the field occurs. */
const specials: Readonly<Record<number, Partial<Student>>> = {
  1: { originLanguage: 'Rumänisch', germanLevel: 'b2', nationality: 'rumänisch' },
  4: { originLanguage: 'Vietnamesisch', germanLevel: 'c1', nationality: 'deutsch' },
  7: { supportNeeds: ['hoeren'], supportGoal: 'gleich', supportPlan: 'liegt_bei' },
  9: { originLanguage: 'Arabisch', germanLevel: 'b2', nationality: 'syrisch' },
  12: { gender: 'divers', salutation: 'ohne' },
  17: { originLanguage: 'Ukrainisch', germanLevel: 'b1', nationality: 'ukrainisch' },
  21: { originLanguage: 'Ukrainisch', germanLevel: 'b1', nationality: 'ukrainisch' },
  23: { supportNeeds: ['lernen'], supportGoal: 'different', supportPlan: 'liegt_bei' },
  31: { supportNeeds: ['emsoz'], supportGoal: 'gleich', supportPlan: 'nachgereicht' },
  35: { addressBlocked: true },
  42: { originLanguage: 'Dari', germanLevel: 'a2', nationality: 'afghanisch' },
  44: { supportNeeds: ['lernen', 'sprache'], supportGoal: 'different', supportPlan: 'liegt_bei' },
  47: { careProvider: 'Wohngruppe Lindenhof, Bezugsbetreuung Herr Aden' },
  50: { severeDisability: true, rehabStatus: 'Reha-Antrag gestellt', schoolAssistance: false },
  52: { originLanguage: 'Somali', germanLevel: 'b1', nationality: 'somalisch' },
  56: { supportNeeds: ['koerper'], supportGoal: 'gleich', schoolAssistance: true },
  58: { status: 'gesperrt' },
};

/** What is particular about a place in the cohort; most places have nothing. */
export const specialsOf = (index: number): Partial<Student> => specials[index] ?? {};
