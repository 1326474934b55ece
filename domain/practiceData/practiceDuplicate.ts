import { newCompany, newCompanyContact, newCompanyEvent } from '../company/newCompany.ts';
import { put, type Change } from '../record/change.ts';
import { fictionalPhone } from './fictionalPhone.ts';
import { practiceId, type PracticeWorld } from './practiceWorld.ts';

/** A second entry of the first practice company, as it comes about when two people type: to try merging with. */
export const practiceDuplicate = ({ workday }: PracticeWorld): readonly Change[] => {
  const id = practiceId('betrieb', 900);
  const createdAt = `${workday(-40)}T08:20:00Z`;
  return [
    put('company', {
      ...newCompany({ id, name: 'Ahornblatt Tischlerei GmbH', createdAt }),
      branch: 'Holz und Innenausbau',
      town: 'Musterthal',
      occupations: ['Holzmechaniker/in'],
      conditions: 'Erst ab Klasse 9',
      remark: 'Anfragen am besten vormittags.',
    }),
    put('companyContact', {
      ...newCompanyContact({ id: `${id}-1`, companyId: id }),
      familyName: 'Lenz',
      givenName: 'K.',
      phone: fictionalPhone('companies', 7),
    }),
    put('companyEvent', {
      ...newCompanyEvent({
        id: `${id}-verlauf-1`,
        companyId: id,
        heldOn: workday(-39),
        createdAt,
      }),
      who: 'Katrin Beispiel',
      text: 'Telefonat: Ein zusätzlicher Praktikumsplatz ist im Frühjahr möglich.',
    }),
  ];
};
