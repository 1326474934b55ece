import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { Company } from '../../../domain/company/companySchemas.ts';
import { contactsToJoin, mergeCompanies } from '../../../domain/company/mergeCompanies.ts';
import { mergeQuestions, type MergePick } from '../../../domain/company/mergeFields.ts';
import {
  newCompany,
  newCompanyContact,
  newCompanyEvent,
} from '../../../domain/company/newCompany.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newPartnership } from '../../../domain/partnership/newPartnership.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { apply } from '../../../domain/record/apply.ts';
import { checkChanges } from '../../../domain/record/checkChanges.ts';
import { invert } from '../../../domain/record/invert.ts';
import { collections } from '../../../domain/record/recordSchemas.ts';
import { referencedBy } from '../../../domain/record/references.ts';
import { emptyVaultData, type NewVaultData } from '../../../domain/record/vaultData.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const createdAt = '2026-08-01T08:00:00.000Z';

const company = (id: string, given: Partial<Company>): Company => ({
  ...newCompany({ id, name: 'Tischlerei Müller GmbH', createdAt }),
  ...given,
});

const contact = (id: string, companyId: string, givenName: string, phone: string) => ({
  ...newCompanyContact({ id, companyId }),
  givenName,
  familyName: 'Müller',
  phone,
});

/** A vault in which everything that can name a company names the one that goes. */
const vault = (): NewVaultData => {
  const data = emptyVaultData();
  data.student['s'] = newStudent({ id: 's', caseNumber: 'F-0001', createdAt });
  data.school['o'] = newSchool({ id: 'o', name: 'Oberschule', form: 'obs' });
  data.company['kept'] = company('kept', { town: 'Musterthal', conditions: 'Sicherheitsschuhe' });
  data.company['gone'] = company('gone', {
    name: 'Müller Tischlerei',
    branch: 'Tischlerei',
    conditions: 'Mindestens zwei Wochen',
    occupations: ['Tischler/in'],
    blocked: true,
  });
  data.companyContact['a'] = contact('a', 'kept', 'K.', '0551 1');
  data.companyContact['b'] = contact('b', 'gone', 'Karin', '0551 2');
  data.companyContact['c'] = contact('c', 'gone', 'Jonas', '');
  const heldOn = day('2026-09-01');
  data.companyEvent['e'] = newCompanyEvent({ id: 'e', companyId: 'gone', heldOn, createdAt });
  const due = { id: 'f', dueOn: day('2026-12-01'), text: 'Anrufen', createdAt };
  data.followUp['f'] = { ...newFollowUp(due), companyId: 'gone' };
  data.placement['p'] = {
    ...newPlacement({ id: 'p', studentId: 's', createdAt }),
    companyId: 'gone',
    contactId: 'b',
  };
  data.destination['d'] = {
    ...newDestination({
      id: 'd',
      studentId: 's',
      kind: 'geplant',
      code: 'aus_dual',
      recordedOn: day('2026-08-01'),
      recordedAt: createdAt,
    }),
    companyId: 'gone',
  };
  data.partnership['k'] = {
    ...newPartnership({ id: 'k', schoolId: 'o', companyId: 'gone', createdAt }),
    companyContactId: 'b',
  };
  return data;
};

const wish = { keptId: 'kept', goneId: 'gone', picks: {}, joined: [{ keptId: 'a', goneId: 'b' }] };

const merged = (picks: Readonly<Partial<Record<string, MergePick>>> = {}): NewVaultData => {
  const data = vault();
  const changes = mergeCompanies(data, { ...wish, picks });
  if (!changes.ok) throw new Error(changes.failure);
  const checked = checkChanges(data, changes.value, createdAt);
  if (!checked.ok) throw new Error(checked.failure);
  apply(data, checked.value);
  return data;
};

describe('Merging two companies', () => {
  test('leaves nothing behind that names the one that went', () => {
    const data = merged();
    const named = collections.flatMap((name) =>
      Object.values<object>(data[name]).flatMap((record) => referencedBy(name, record)),
    );
    expect(named.filter(({ id }) => id === 'gone' || id === 'b')).toEqual([]);
    expect(Object.keys(data.company)).toEqual(['kept']);
  });

  test('moves placements, events, follow-ups, destinations, partnerships and contact persons', () => {
    const data = merged();
    expect(data.placement['p']).toMatchObject({ companyId: 'kept', contactId: 'a' });
    expect(data.partnership['k']).toMatchObject({ companyId: 'kept', companyContactId: 'a' });
    for (const record of [
      data.companyEvent['e'],
      data.followUp['f'],
      data.destination['d'],
      data.companyContact['c'],
    ])
      expect(record?.companyId).toBe('kept');
  });

  test('makes one person of two and keeps both numbers', () => {
    expect(merged().companyContact).toEqual({
      a: { ...contact('a', 'kept', 'Karin', '0551 1, 0551 2') },
      c: contact('c', 'kept', 'Jonas', ''),
    });
  });

  test('keeps what only one of them says, and both running texts', () => {
    expect(merged().company['kept']).toMatchObject({
      name: 'Tischlerei Müller GmbH',
      branch: 'Tischlerei',
      town: 'Musterthal',
      conditions: 'Sicherheitsschuhe\nMindestens zwei Wochen',
      occupations: ['Tischler/in'],
      blocked: true,
    });
  });

  test('takes each field from the entry that was chosen', () => {
    const picks = { name: 'gone', conditions: 'kept', blocked: 'kept' } as const;
    expect(merged(picks).company['kept']).toMatchObject({
      name: 'Müller Tischlerei',
      conditions: 'Sicherheitsschuhe',
      blocked: false,
    });
  });

  test('is taken back by one step', () => {
    const data = vault();
    const before = structuredClone(data);
    const changes = mergeCompanies(data, wish);
    if (!changes.ok) throw new Error(changes.failure);
    const back = invert(data, changes.value);
    apply(data, changes.value);
    apply(data, back);
    expect(data).toEqual(before);
  });

  test('waits while a text is being written at the one that goes', () => {
    const data = vault();
    const id = 'companyEvent/gone';
    data.draft[id] = { id, studentId: null, content: '{}', changedAt: createdAt };
    expect(mergeCompanies(data, wish)).toMatchObject({ ok: false });
  });

  test('of a company with itself does not happen', () => {
    expect(mergeCompanies(vault(), { ...wish, goneId: 'kept' })).toMatchObject({ ok: false });
  });
});

describe('What is asked before a merge', () => {
  test('is only what both say differently', () => {
    const { kept, gone } = vault().company;
    expect(mergeQuestions(kept!, gone!).map(({ key, proposed }) => [key, proposed])).toEqual([
      ['name', 'kept'],
      ['conditions', 'both'],
      ['blocked', 'gone'],
    ]);
  });

  test('are contact persons that are probably one, each once', () => {
    expect(contactsToJoin(vault(), 'kept', 'gone')).toEqual([{ keptId: 'a', goneId: 'b' }]);
  });
});
