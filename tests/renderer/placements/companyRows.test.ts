import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Company } from '../../../domain/company/companySchemas.ts';
import {
  newCompany,
  newCompanyContact,
  newCompanyEvent,
} from '../../../domain/company/newCompany.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import {
  companyRows,
  filterCompanies,
  wantedPeriod,
  withFreePlaces,
} from '../../../renderer/pages/placements/companyRows.ts';
import { settleCompany } from '../../../renderer/parts/company/companyChoice.ts';

const createdAt = '2026-08-01T08:00:00.000Z';

const everything = { query: '', conditions: [], field: null, age: null, from: null, to: null };

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
    const rows = filterCompanies(companyRows(vault()), { ...everything, query, conditions });
    expect(rows.map((row) => row.company.id)).toEqual(ids);
  });
});

describe('A place is looked for', () => {
  const rows = () => {
    const data = vault();
    data.company['garten'] = company('garten', { fields: ['Agrar'], places: 1, minimumAge: 16 });
    data.company['kita'] = company('kita', { needsPoliceCertificate: true, places: 2 });
    const wanted = wantedPeriod({ from: day('2027-02-08'), to: day('2027-02-19') });
    const taken = {
      ...newPlacement({ id: 'p', studentId: 's', createdAt }),
      companyId: 'garten',
      status: 'bestaetigt' as const,
      from: day('2027-02-15'),
      to: day('2027-02-26'),
    };
    return { free: withFreePlaces(companyRows(data), [taken], wanted), all: companyRows(data) };
  };

  test('in a period: who is full drops out, who does not say how many stays', () => {
    expect(rows().free.map(({ company: { id }, free }) => [id, free])).toEqual([
      ['garten', 0],
      ['kita', 2],
      ['werk', 0],
    ]);
    const shown = filterCompanies(rows().free, everything);
    expect(shown.map((row) => row.company.id)).toEqual(['kita']);
  });

  test.each([
    ['a field of work', { field: 'Agrar' }, ['garten']],
    ['an age that is too young', { age: 15 }, ['kita', 'werk']],
    ['an age that will do', { age: 16 }, ['garten', 'kita', 'werk']],
    ['no police certificate', { conditions: ['noCertificate'] }, ['garten', 'werk']],
  ])('by %s', (_, filter, ids) => {
    const shown = filterCompanies(rows().all, { ...everything, ...filter });
    expect(shown.map((row) => row.company.id)).toEqual(ids);
  });

  test('in no period while an end is missing or comes first', () => {
    const [from, to] = [day('2027-02-08'), day('2027-02-19')];
    expect(wantedPeriod({ from, to: null })).toBeNull();
    expect(wantedPeriod({ from: to, to: from })).toBeNull();
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
