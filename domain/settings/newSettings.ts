import type { Settings } from './settingsSchema.ts';

/** The settings of a new vault: the cautious choice everywhere. */
export const newSettings = (): Settings => ({
  ...blankInstitution,
  id: 'settings',
  practice: false,
  authorInMetadata: false,
  guardianAdvice: 'eine',
  nameOrder: 'din',
  sections: [],
  smallCell: 5,
  lockAfterMinutes: 5,
  lockWhenMinimised: false,
  contentProtection: true,
  backupMaxAgeDays: 90,
  silentContactWeeks: 8,
  currentSchoolYearId: null,
  nextCaseNumber: 1,
});

const blankInstitution = {
  institution: '',
  department: '',
  street: '',
  houseNumber: '',
  postcode: '',
  town: '',
  phone: '',
  email: '',
  employingBody: null,
  controller: '',
  dataProtectionOfficer: '',
  userSalutation: 'ohne',
  userName: '',
  userFunction: '',
  userPhone: '',
  userEmail: '',
  letterClosing: '',
} as const;
