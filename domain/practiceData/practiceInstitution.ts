import { defaultSchoolYear } from '../school/newSchoolYear.ts';
import { newSchool } from '../school/newSchool.ts';
import type { School } from '../school/schoolSchemas.ts';
import { put, type Change } from '../record/change.ts';
import { newSettings } from '../settings/newSettings.ts';
import type { Settings } from '../settings/settingsSchema.ts';
import { fictionalPhone } from './fictionalPhone.ts';
import type { PracticeWorld } from './practiceWorld.ts';

/** What of the institution a user may bring along to see it on the practice letters. */
export type PracticeInstitution = Partial<
  Pick<
    Settings,
    | 'institution'
    | 'department'
    | 'street'
    | 'houseNumber'
    | 'postcode'
    | 'town'
    | 'phone'
    | 'email'
    | 'employingBody'
    | 'controller'
    | 'dataProtectionOfficer'
    | 'userSalutation'
    | 'userName'
    | 'userFunction'
    | 'userPhone'
    | 'userEmail'
  >
>;

/** An invented institution: place, postcode, phone numbers and mail addresses exist nowhere. */
const invented: Required<PracticeInstitution> = {
  institution: 'Oberschule Musterthal',
  department: 'Schulsozialarbeit – Übergang Schule und Beruf',
  street: 'Am Übungsplatz',
  houseNumber: '7',
  postcode: '00815',
  town: 'Musterthal',
  phone: fictionalPhone('offices', 100),
  email: 'sekretariat@obs-musterthal.example',
  employingBody: 'land',
  controller: 'Oberschule Musterthal, Schulleitung, Am Übungsplatz 7, 00815 Musterthal',
  dataProtectionOfficer: 'datenschutz@obs-musterthal.example',
  userSalutation: 'Frau',
  userName: 'Katrin Beispiel',
  userFunction: 'Schulsozialarbeiterin',
  userPhone: fictionalPhone('offices', 117),
  userEmail: 'k.beispiel@obs-musterthal.example',
};

/** Ids of the practice schools. */
export const practiceSchoolIds = {
  obs: 'uebung-schule-obs',
  igs: 'uebung-schule-igs',
  gym: 'uebung-schule-gym',
} as const;

const schools: readonly School[] = [
  {
    ...newSchool({ id: practiceSchoolIds.obs, name: 'Oberschule Musterthal', form: 'obs' }),
    shortName: 'OBS Musterthal',
    street: 'Am Übungsplatz',
    houseNumber: '7',
    postcode: '00815',
    town: 'Musterthal',
    phone: fictionalPhone('offices', 100),
    email: 'sekretariat@obs-musterthal.example',
    myClasses: ['9a', '9b', 'H10', 'R10a', 'R10b'],
  },
  {
    ...newSchool({ id: practiceSchoolIds.igs, name: 'IGS Probsthagen', form: 'igs' }),
    shortName: 'IGS Probsthagen',
    street: 'Lindenallee',
    houseNumber: '40 a',
    postcode: '00817',
    town: 'Probsthagen',
    phone: fictionalPhone('offices', 200),
    email: 'buero@igs-probsthagen.example',
    myClasses: ['9.1', '10.1', '10.2'],
  },
  {
    ...newSchool({ id: practiceSchoolIds.gym, name: 'Gymnasium Musterthal', form: 'gym' }),
    shortName: 'Gym Musterthal',
    street: 'Schlossgraben',
    houseNumber: '2',
    postcode: '00815',
    town: 'Musterthal',
    phone: fictionalPhone('offices', 300),
    email: 'post@gym-musterthal.example',
    mine: false,
  },
];

/** Settings marked as practice, three schools and the two school years around today. */
export const practiceInstitution = (
  world: PracticeWorld,
  institution: PracticeInstitution,
  caseCount: number,
): readonly Change[] => [
  put('settings', {
    ...newSettings(),
    ...invented,
    ...institution,
    practice: true,
    currentSchoolYearId: world.year,
    nextCaseNumber: caseCount + 1,
  }),
  put('schoolYear', defaultSchoolYear(world.yearBefore)),
  put('schoolYear', defaultSchoolYear(world.year)),
  ...schools.map((school) => put('school', school)),
];
