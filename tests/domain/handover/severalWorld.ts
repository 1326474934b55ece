import { day } from '../../../domain/calendar/day.ts';
import type { Consent } from '../../../domain/consent/consentSchema.ts';
import type { Handover } from '../../../domain/handover/handoverSchema.ts';
import { newPartner, newPartnerPerson } from '../../../domain/partner/newPartner.ts';
import type { PartnerKind } from '../../../domain/partner/partnerSchemas.ts';
import { emptyVaultData, type NewVaultData } from '../../../domain/record/vaultData.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import {
  exampleCase,
  exampleConsent,
  exampleHandover,
  examplePartner,
  examplePerson,
  today,
} from '../letter/exampleCase.ts';

const createdAt = '2027-05-01T08:00:00.000Z';

/** How drafts of tests come about: ids count upwards. */
export const drafting = () => {
  let made = 0;
  return { today, createdAt, newId: () => `new${(made += 1)}` };
};

/** A vault with the example's school, partner and settings, and with nobody in it yet. */
export const emptyWorld = (): NewVaultData => {
  const { settings, schools, companies } = exampleCase();
  return {
    ...emptyVaultData(),
    settings: { settings },
    school: { ...schools },
    company: { ...companies },
    partner: { [examplePartner.id]: examplePartner },
    partnerPerson: { [examplePerson.id]: examplePerson },
  };
};

/** Adds somebody like the example's young person, under an id of their own. */
export const admit = (data: NewVaultData, id: string, overrides: Partial<Student> = {}): void => {
  const base = exampleCase();
  const own = <T extends { readonly id: string }>(record: T): T => ({
    ...record,
    id: `${id}-${record.id}`,
    studentId: id,
  });
  const add = <T extends { readonly id: string }>(into: Record<string, T>, record: T): void => {
    const mine = own(record);
    into[mine.id] = mine;
  };
  data.student[id] = {
    ...base.student,
    id,
    caseNumber: `F-${id}`,
    supportPlan: null,
    ...overrides,
  };
  for (const record of base.guardians) add(data.guardian, record);
  for (const record of base.enrolments) add(data.enrolment, record);
  for (const record of base.destinations)
    add(data.destination, { ...record, partnerId: examplePartner.id });
  for (const record of base.placements) add(data.placement, record);
  for (const record of base.agreements) add(data.agreement, record);
  for (const record of base.notes) add(data.note, record);
};

/** Adds a consent of somebody, to the example's recipient unless told. */
export const consentOf = (
  data: NewVaultData,
  studentId: string,
  overrides: Partial<Consent> = {},
): void => {
  const id = `${studentId}-consent${Object.keys(data.consent).length}`;
  data.consent[id] = {
    ...exampleConsent(),
    id,
    studentId,
    signedByGuardianIds: [],
    ...overrides,
  };
};

/** Adds a partner with one person who is written to. */
export const settle = (data: NewVaultData, id: string, kind: PartnerKind): void => {
  data.partner[id] = {
    ...newPartner({ id, kind, name: `Stelle ${id}`, createdAt }),
    street: 'Weg',
    houseNumber: '1',
    postcode: '37520',
    town: 'Osterode am Harz',
  };
  data.partnerPerson[`${id}-person`] = {
    ...newPartnerPerson({ id: `${id}-person`, partnerId: id }),
    familyName: `Person ${id}`,
  };
};

/** Adds an open handover of somebody, to the example's recipient unless told. */
export const begin = (
  data: NewVaultData,
  studentId: string,
  overrides: Partial<Handover> = {},
): Handover => {
  const id = overrides.id ?? `${studentId}-handover`;
  const handover = {
    ...exampleHandover(),
    ...{ id, studentId },
    placementIds: [`${studentId}-placement1`],
    agreementIds: [`${studentId}-agreement1`],
    attachments: [],
    answerExpectedOn: day('2027-09-30'),
    ...overrides,
  };
  data.handover[id] = handover;
  return handover;
};
