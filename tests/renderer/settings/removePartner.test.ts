import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newConsent } from '../../../domain/consent/newConsent.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { newPartner, newPartnerPerson } from '../../../domain/partner/newPartner.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import { recordsNaming } from '../../../renderer/pages/settings/recordsNaming.ts';
import { removePartner } from '../../../renderer/pages/settings/removePartner.ts';

const createdAt = '2026-08-20T09:00:00Z';

const bbs = newPartner({ id: 'bbs', kind: 'bbs', name: 'BBS', createdAt });
const person = newPartnerPerson({ id: 'person', partnerId: 'bbs' });
const student = newStudent({ id: 's1', caseNumber: 'F-0001', createdAt });
const group = {
  ...newPartner({ id: 'jba', kind: 'jba', name: 'Jugendberufsagentur', createdAt }),
  memberIds: ['bbs', 'other'],
};

const dataOf = (...changes: readonly Change[]) => {
  const data = emptyVaultData();
  apply(data, [put('partner', bbs), put('partnerPerson', person), ...changes]);
  return data;
};

const consentTo = (partnerId: string, personId: string | null) =>
  put('consent', {
    ...newConsent({
      id: 'c1',
      studentId: 's1',
      purpose: 'Übergang',
      recipients: [{ partnerId, personId, function: '' }],
      groups: ['person'],
      givenOn: day('2026-11-01'),
      validUntil: day('2027-10-31'),
      createdAt,
    }),
  });

describe('removePartner', () => {
  test('takes the people of an institution along', () => {
    expect(removePartner(dataOf(), 'bbs')).toEqual({
      possible: true,
      changes: [
        { drop: 'partnerPerson', id: 'person' },
        { drop: 'partner', id: 'bbs' },
      ],
    });
  });

  test('takes the member out of a Jugendberufsagentur and leaves the rest of it', () => {
    const removal = removePartner(dataOf(put('partner', group)), 'bbs');
    expect(removal).toMatchObject({
      possible: true,
      changes: [{ put: 'partner', record: { id: 'jba', memberIds: ['other'] } }, {}, {}],
    });
  });

  test.each([
    ['a consent that names it', consentTo('bbs', null)],
    ['a consent that names a person there', consentTo('bbs', 'person')],
    [
      'a handover to it',
      put('handover', {
        ...newHandover({ id: 'h1', studentId: 's1', createdAt }),
        partnerId: 'bbs',
      }),
    ],
  ])('is refused by %s, which counts once', (_, change) => {
    expect(removePartner(dataOf(put('student', student), change), 'bbs')).toEqual({
      possible: false,
      uses: 1,
    });
  });
});

test('a person is named by the consents that name them, not by those of the whole institution', () => {
  const whole = dataOf(consentTo('bbs', null));
  const named = dataOf(consentTo('bbs', 'person'));
  expect(recordsNaming(whole, 'partnerPerson', 'person')).toEqual([]);
  expect(recordsNaming(named, 'partnerPerson', 'person')).toEqual([
    { collection: 'consent', id: 'c1' },
  ]);
});
