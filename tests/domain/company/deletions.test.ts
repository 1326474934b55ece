import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { deleteCompany } from '../../../domain/company/deleteCompany.ts';
import { newCompany, newCompanyContact } from '../../../domain/company/newCompany.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import type { HandoverState } from '../../../domain/handover/handoverSchema.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { newPartnership } from '../../../domain/partnership/newPartnership.ts';
import { deletePlacement } from '../../../domain/placement/deletePlacement.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { checkChanges } from '../../../domain/record/checkChanges.ts';
import { emptyVaultData, type NewVaultData } from '../../../domain/record/vaultData.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const createdAt = '2026-08-01T08:00:00.000Z';

const vault = (): NewVaultData => {
  const data = emptyVaultData();
  data.student['s'] = newStudent({ id: 's', caseNumber: 'F-0001', createdAt });
  data.company['c'] = newCompany({ id: 'c', name: 'Autohaus Muster', createdAt });
  data.companyContact['k'] = newCompanyContact({ id: 'k', companyId: 'c' });
  return data;
};

const placement = { ...newPlacement({ id: 'p', studentId: 's', createdAt }), companyId: 'c' };

describe('Deleting a company', () => {
  test('takes its contact persons along', () => {
    expect(deleteCompany(vault(), 'c')).toEqual({
      ok: true,
      value: [
        { drop: 'company', id: 'c' },
        { drop: 'companyContact', id: 'k' },
      ],
    });
  });

  test('is refused while placements, destinations or partnerships name it', () => {
    const data = vault();
    data.placement['p'] = placement;
    data.destination['d'] = {
      ...newDestination({
        id: 'd',
        studentId: 's',
        kind: 'geplant',
        code: 'aus_dual',
        recordedOn: day('2026-08-01'),
        recordedAt: createdAt,
      }),
      companyId: 'c',
    };
    data.partnership['k'] = newPartnership({
      id: 'k',
      schoolId: 'schule',
      companyId: 'c',
      createdAt,
    });
    expect(deleteCompany(data, 'c')).toEqual({
      ok: false,
      failure: { placements: 1, destinations: 1, partnerships: 1 },
    });
  });
});

describe('Deleting a placement', () => {
  const withHandover = (state: HandoverState): NewVaultData => {
    const data = vault();
    data.placement['p'] = placement;
    data.handover['h'] = {
      ...newHandover({ id: 'h', studentId: 's', createdAt }),
      state,
      placementIds: ['p'],
    };
    return data;
  };

  test.each(['entwurf', 'freigegeben'] as const)('lets a handover in state %s stand', (state) => {
    const data = withHandover(state);
    const changes = deletePlacement(data, 'p');
    expect(changes).toMatchObject({
      ok: true,
      value: [{ put: 'handover', record: { id: 'h', placementIds: [] } }, { drop: 'placement' }],
    });
    expect(changes.ok && checkChanges(data, changes.value, createdAt).ok).toBe(true);
  });

  test.each(['versendet', 'beantwortet', 'abgeschlossen', 'widerrufen'] as const)(
    'is refused when a handover in state %s names it',
    (state) => {
      expect(deletePlacement(withHandover(state), 'p')).toEqual({ ok: false, failure: 'sent' });
    },
  );
});
