import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import { newPartnership } from '../../../domain/partnership/newPartnership.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import {
  filterPartnerships,
  partnershipRows,
} from '../../../renderer/pages/placements/partnerships/partnershipRows.ts';

const today = day('2026-11-22');
const createdAt = '2026-08-01T08:00:00.000Z';

const data = {
  school: {
    obs: newSchool({ id: 'obs', name: 'Oberschule Musterthal', form: 'obs' }),
    igs: { ...newSchool({ id: 'igs', name: 'IGS Probsthagen', form: 'igs' }), shortName: 'IGS' },
  },
  company: { c: newCompany({ id: 'c', name: 'Tischlerei Müller', createdAt }) },
  partnership: {
    old: {
      ...newPartnership({ id: 'old', schoolId: 'obs', companyId: 'c', createdAt }),
      signedOn: day('2025-01-01'),
      to: day('2026-01-01'),
    },
    new: {
      ...newPartnership({ id: 'new', schoolId: 'igs', companyId: 'c', createdAt }),
      projects: [{ what: 'Werkstatttag', when: '' }],
    },
  },
};

const rows = partnershipRows(data, today);
const everything = { query: '', schoolId: null, state: null };

describe('The register of partnerships', () => {
  test('names the school as people call it, and how the partnership stands', () => {
    expect(rows.map(({ school, state }) => [school, state])).toEqual([
      ['Oberschule Musterthal', 'abgelaufen'],
      ['IGS', 'vorbereitet'],
    ]);
  });

  test.each([
    ['every word', { ...everything, query: 'werkstatt mueller' }, ['new']],
    ['the school', { ...everything, schoolId: 'obs' }, ['old']],
    ['the state', { ...everything, state: 'vorbereitet' as const }, ['new']],
    ['nothing', everything, ['old', 'new']],
  ])('is filtered by %s', (_, filter, ids) => {
    expect(filterPartnerships(rows, filter).map(({ partnership }) => partnership.id)).toEqual(ids);
  });
});
