import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Company } from '../../../domain/company/companySchemas.ts';
import {
  newCompany,
  newCompanyContact,
  newCompanyEvent,
} from '../../../domain/company/newCompany.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { companyRows, filterCompanies } from '../../../renderer/pages/placements/companyRows.ts';
import { settleCompany } from '../../../renderer/parts/company/companyChoice.ts';

const createdAt = '2026-08-01T08:00:00.000Z';

const company = (id: string, given: Partial<Company>): Company => ({
  ...newCompany({ id, name: id, createdAt }),
  ...given,
});

const vault = () => {
  const data = emptyVaultData();
  data.company = {
    garten: company('garten', { occupations: ['Gärtner/in'], offersPlacements: true }),
    kita: company('kita', { offersPlacements: true, accessible: true, welcomesSupportNeeds: true }),
    werk: company('werk', { town: 'Musterthal', blocked: true, accessible: true }),
  };
  data.companyContact = {
    left: {
      ...newCompanyContact({ id: 'left', companyId: 'kita' }),
      active: false,
      familyName: 'Alt',
    },
    here: { ...newCompanyContact({ id: 'here', companyId: 'kita' }), familyName: 'Neu' },
  };
  data.companyEvent['e'] = newCompanyEvent({
    id: 'e',
    companyId: 'werk',
    heldOn: day('2026-10-01'),
    createdAt,
  });
  return data;
};

describe('The table of companies', () => {
  test('shows who is still there to talk to and when the last contact was', () => {
    const rows = companyRows(vault()).map((row) => [
      row.company.id,
      row.contact,
      row.lastContactOn,
    ]);
    expect(rows).toEqual([
      ['garten', '', null],
      ['kita', 'Neu', null],
      ['werk', '', '2026-10-01'],
    ]);
  });

  test.each([
    ['', [], ['garten', 'kita', 'werk']],
    ['gaertner', [], ['garten']],
    ['musterthal', [], ['werk']],
    ['', ['offers'], ['garten', 'kita']],
    ['', ['accessible'], ['kita', 'werk']],
    ['', ['accessible', 'open'], ['kita']],
    ['', ['support'], ['kita']],
    ['garten', ['accessible'], []],
  ] as const)('for "%s" with %o shows %o', (query, conditions, ids) => {
    const rows = filterCompanies(companyRows(vault()), { query, conditions });
    expect(rows.map((row) => row.company.id)).toEqual(ids);
  });
});

describe('A company chosen by typing', () => {
  const fresh = { id: 'new', createdAt };

  test('is created when it is new, under the name without blanks around it', () => {
    expect(settleCompany({ kind: 'new', name: ' Autohaus Muster ' }, fresh)).toMatchObject({
      companyId: 'new',
      changes: [{ put: 'company', record: { id: 'new', name: 'Autohaus Muster' } }],
    });
  });

  test.each([
    [{ kind: 'none' }, null],
    [{ kind: 'known', id: 'kita' }, 'kita'],
    [{ kind: 'new', name: '  ' }, null],
  ] as const)('%o creates nothing and stands for %s', (choice, companyId) => {
    expect(settleCompany(choice, fresh)).toEqual({ companyId, changes: [] });
  });
});
