import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { companySearchText } from '../../../domain/company/companySearchText.ts';
import { contactName } from '../../../domain/company/contactName.ts';
import { lastCompanyContacts } from '../../../domain/company/lastCompanyContacts.ts';
import {
  newCompany,
  newCompanyContact,
  newCompanyEvent,
} from '../../../domain/company/newCompany.ts';
import { youngPeopleNamed } from '../../../domain/company/youngPeopleNamed.ts';
import { matchesSearch } from '../../../domain/person/matchesSearch.ts';

const createdAt = '2026-08-01T08:00:00.000Z';

const person = (id: string, givenNames: string, familyName: string) => ({
  id,
  givenNames,
  familyName,
  callName: '',
});

describe('The history of a company', () => {
  const students = [
    person('mia', 'Mia Sophie', 'Koch'),
    person('oguz', 'Oğuz', 'Öztürk'),
    person('li', 'Li', 'Wu'),
  ];
  const named = (text: string, expected: readonly string[] = []): readonly string[] =>
    youngPeopleNamed(text, { students, expected }).map(({ id }) => id);

  test.each([
    ['Mia war pünktlich und freundlich.', ['mia']],
    ['Frau Koch fragt nach einem zweiten Platz.', ['mia']],
    ['Oeztuerk hat gut gearbeitet.', ['oguz']],
    ['Rückmeldung zu Mia und zu Oguz', ['mia', 'oguz']],
  ])('"%s" betrays a young person', (text, ids) => {
    expect(named(text)).toEqual(ids);
  });

  test.each(['Platz für zwei Wochen zugesagt.', 'Im Betrieb koch en alle mit.', 'Li', ''])(
    '"%s" betrays nobody',
    (text) => {
      expect(named(text)).toEqual([]);
    },
  );

  test('may name the contact person who shares a name with a young person', () => {
    expect(named('Frau Koch ruft zurück.', ['Jana Koch'])).toEqual([]);
  });

  test('gives the last day of contact for each company', () => {
    const events = (['2026-05-02', '2026-09-14', '2026-06-30'] as const).map((heldOn, index) =>
      newCompanyEvent({ id: `e${index}`, companyId: 'a', heldOn: day(heldOn), createdAt }),
    );
    expect([...lastCompanyContacts(events)]).toEqual([['a', '2026-09-14']]);
  });
});

describe('A company', () => {
  const company = {
    ...newCompany({ id: 'a', name: 'Gärtnerei Grün', createdAt }),
    town: 'Musterthal',
    occupations: ['Gärtner/in', 'Florist/in'],
  };
  const contact = { ...newCompanyContact({ id: 'k', companyId: 'a' }), familyName: 'Weiß' };

  test.each(['gaertner', 'florist musterthal', 'grun', 'weiss'])('is found by "%s"', (query) => {
    expect(matchesSearch(companySearchText(company, [contact]), query)).toBe(true);
  });

  test.each([
    [{ salutation: 'Frau', title: 'Dr.', givenName: '', familyName: 'Weiß' }, 'Frau Dr. Weiß'],
    [{ salutation: 'Herr', title: '', givenName: 'Jan', familyName: 'Weiß' }, 'Jan Weiß'],
    [{ salutation: 'Frau', title: '', givenName: '', familyName: '' }, ''],
  ] as const)('shows the contact person %o as "%s"', (named, shown) => {
    expect(contactName(named)).toBe(shown);
  });
});
