import { day } from '../../../domain/calendar/day.ts';
import { newConsentRequest } from '../../../domain/consent/newConsentRequest.ts';
import type { ConsentRequest } from '../../../domain/consent/consentRequestSchema.ts';
import type { ConsentFormCase } from '../../../domain/letter/consentForm.ts';
import { newPartner, newPartnerPerson } from '../../../domain/partner/newPartner.ts';
import {
  exampleGuardian,
  examplePartner,
  examplePerson,
  exampleSettings,
  exampleStudent,
  today,
} from './exampleCase.ts';
import { longName } from './longWords.ts';

const createdAt = '2027-05-12T08:00:00.000Z';

/** A consent prepared for the example's young person. */
export const exampleRequest = (overrides: Partial<ConsentRequest> = {}): ConsentRequest => ({
  ...newConsentRequest({
    id: 'request1',
    studentId: 'student1',
    purpose: 'Übergang Schule – Beruf',
    recipients: [{ partnerId: 'partner1', personId: 'person1', function: '' }],
    groups: ['person', 'schule', 'orientierung', 'unterstuetzung'],
    releasedProfessional: 'Jana Brandt',
    validUntil: day('2028-01-31'),
    preparedOn: today,
    remark: '',
    createdAt,
  }),
  ...overrides,
});

/** What the form of the example is made from. */
export const exampleFormCase = (overrides: Partial<ConsentFormCase> = {}): ConsentFormCase => ({
  settings: {
    ...exampleSettings,
    controller: 'Oberschule Am Sösetal, Schulleitung, Schulstraße 4, 37520 Osterode am Harz',
    dataProtectionOfficer: 'datenschutz@obs-soesetal.example',
  },
  request: exampleRequest(),
  student: exampleStudent,
  guardians: [exampleGuardian],
  partners: { [examplePartner.id]: examplePartner },
  persons: { [examplePerson.id]: examplePerson },
  ...overrides,
});

const many = Array.from({ length: 20 }, (_, at) => ({
  partner: newPartner({ id: `p${at}`, kind: 'beratung', name: `${longName} ${at}`, createdAt }),
  person: {
    ...newPartnerPerson({ id: `q${at}`, partnerId: `p${at}` }),
    salutation: 'Frau' as const,
    givenName: 'Maria-Magdalena',
    familyName: longName,
    function: 'Fachberatung für den Übergang in den Beruf',
  },
}));

/** A form that is full everywhere: 20 recipients, names of 60 letters, every group, six guardians, no controller. */
export const overfullFormCase: ConsentFormCase = exampleFormCase({
  settings: {
    ...exampleSettings,
    guardianAdvice: 'alle',
    controller: '',
    dataProtectionOfficer: '',
  },
  student: { ...exampleStudent, familyName: longName, birthDay: day('2013-01-02') },
  guardians: Array.from({ length: 6 }, (_, at) => ({
    ...exampleGuardian,
    id: `g${at}`,
    custody: 'gemeinsam' as const,
    givenName: `Anna ${at}`,
    familyName: longName,
    interpreter: at === 0,
    language: 'Kurdisch (Kurmandschi)',
  })),
  partners: Object.fromEntries(many.map(({ partner }) => [partner.id, partner])),
  persons: Object.fromEntries(many.map(({ person }) => [person.id, person])),
  request: exampleRequest({
    purpose: `Begleitung im Übergang von der Schule in den Beruf und Abstimmung aller beteiligten Stellen, ${longName}`,
    groups: [
      'person',
      'kontakt',
      'herkunft',
      'familie',
      'schule',
      'leistung',
      'orientierung',
      'praktika',
      'foerderung',
      'unterstuetzung',
      'situation',
      'anschluss',
      'notizen',
    ],
    recipients: many.map(({ partner, person }) => ({
      partnerId: partner.id,
      personId: person.id,
      function: '',
    })),
  }),
});

/** A form as short as it gets: of age, one recipient by function, one group, nobody released. */
export const shortFormCase: ConsentFormCase = exampleFormCase({
  student: { ...exampleStudent, birthDay: day('2008-01-02') },
  request: exampleRequest({
    groups: ['schule'],
    recipients: [{ partnerId: 'partner1', personId: null, function: 'Sekretariat' }],
  }),
});
