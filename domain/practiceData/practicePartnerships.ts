import { addDays, addMonths } from '../calendar/addDays.ts';
import { newPartnership } from '../partnership/newPartnership.ts';
import type { Partnership } from '../partnership/partnershipSchema.ts';
import type { CompanyWithContacts } from './practiceCompanies.ts';
import { practiceSchoolIds } from './practiceInstitution.ts';
import { practiceId, type PracticeWorld } from './practiceWorld.ts';

/** What is invented about a partnership; days are counted from today. */
type PracticePartnership = {
  readonly company: number;
  readonly school: keyof typeof practiceSchoolIds;
  /** Null where it has not been signed yet. */
  readonly signed: number | null;
  /** Last day of the term; null where it is open-ended. */
  readonly ends: number | null;
  readonly projects: readonly (readonly [what: string, when: string])[];
};

const catalogue: readonly PracticePartnership[] = [
  {
    company: 0,
    school: 'obs',
    signed: -330,
    ends: 35,
    projects: [
      ['Werkstatttag mit Klasse 8', 'jedes Halbjahr'],
      ['Bewerbungstraining mit der Ausbildungsleitung', 'im Herbst'],
    ],
  },
  {
    company: 1,
    school: 'obs',
    signed: -900,
    ends: null,
    projects: [['Vier Plätze für das Blockpraktikum', 'jedes Frühjahr']],
  },
  {
    company: 4,
    school: 'igs',
    signed: -200,
    ends: 530,
    projects: [['Betriebserkundung mit Klasse 7', 'einmal im Schuljahr']],
  },
  { company: 6, school: 'igs', signed: -760, ends: -31, projects: [] },
  { company: 9, school: 'obs', signed: null, ends: null, projects: [] },
];

/** Partnerships of the practice schools: one to be renewed soon, one run out, one not signed yet. */
export const practicePartnerships = (
  { today }: PracticeWorld,
  companies: readonly CompanyWithContacts[],
): readonly Partnership[] =>
  catalogue.flatMap(({ company, school, signed, ends, projects }, index): Partnership[] => {
    const at = companies[company];
    if (at === undefined) return [];
    const signedOn = signed === null ? null : addDays(today, signed);
    const given = {
      id: practiceId('kooperation', index + 1),
      schoolId: practiceSchoolIds[school],
      companyId: at.company.id,
      createdAt: `${addDays(signedOn ?? today, -20)}T09:00:00Z`,
    };
    return [
      {
        ...newPartnership(given),
        signedOn,
        from: signedOn === null ? null : addMonths(signedOn, 1),
        to: ends === null ? null : addDays(today, ends),
        schoolContact: 'Katrin Beispiel',
        companyContactId: at.contacts[0]?.id ?? null,
        projects: projects.map(([what, when]) => ({ what, when })),
      },
    ];
  });
