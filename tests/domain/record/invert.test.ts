import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newSchool } from '../../../domain/school/newSchool.ts';
import { day } from '../../../domain/calendar/day.ts';
import { apply } from '../../../domain/record/apply.ts';
import { drop, put, type Change } from '../../../domain/record/change.ts';
import { invert } from '../../../domain/record/invert.ts';
import { collections, recordSchemas } from '../../../domain/record/recordSchemas.ts';
import { emptyVaultData, type VaultData } from '../../../domain/record/vaultData.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd');

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(ids, fc.string())
    .map(([id, name]) => put('school', newSchool({ id, name, form: 'obs' }))),
  fc
    .tuple(ids, fc.string())
    .map(([id, text]) =>
      put(
        'followUp',
        newFollowUp({ id, text, dueOn: day('2026-11-22'), createdAt: '2026-11-22T08:00:00Z' }),
      ),
    ),
  fc
    .tuple(fc.constantFrom('school' as const, 'followUp' as const), ids)
    .map(([c, id]) => drop(c, id)),
);

const anyChanges = fc.array(anyChange, { maxLength: 12 });

const stateAfter = (changes: readonly Change[]): VaultData => {
  const data = emptyVaultData();
  apply(data, changes);
  return data;
};

describe('changes', () => {
  test('applied and taken back leave the state as it was', () => {
    fc.assert(
      fc.property(anyChanges, anyChanges, (history, changes) => {
        const data = stateAfter(history);
        const before = structuredClone(data);
        const back = invert(data, changes);
        apply(data, changes);
        apply(data, back);
        expect(data).toEqual(before);
      }),
    );
  });

  test('taken back and taken back again are the changes in effect', () => {
    fc.assert(
      fc.property(anyChanges, anyChanges, (history, changes) => {
        const data = stateAfter(history);
        const back = invert(data, changes);
        apply(data, changes);
        const after = structuredClone(data);
        const again = invert(data, back);
        apply(data, back);
        apply(data, again);
        expect(data).toEqual(after);
      }),
    );
  });

  test('inverting touches each record once, however often it changed', () => {
    const school = newSchool({ id: 'a', name: 'A', form: 'obs' });
    const changes = [put('school', school), drop('school', 'a'), put('school', school)];
    expect(invert(emptyVaultData(), changes)).toEqual([drop('school', 'a')]);
  });

  test('applied change only the collection they name', () => {
    const data = emptyVaultData();
    const { student, note } = data;
    apply(data, [put('school', newSchool({ id: 'a', name: 'A', form: 'obs' }))]);
    expect(Object.keys(data.school)).toEqual(['a']);
    expect(data.student).toBe(student);
    expect(data.note).toBe(note);
    expect(student).toEqual({});
  });

  test('dropping a record that is not there does nothing', () => {
    const data = emptyVaultData();
    apply(data, [drop('note', 'nobody')]);
    expect(data).toEqual(emptyVaultData());
  });
});

describe('a state without records', () => {
  test('has one empty map for every collection', () => {
    expect(Object.keys(emptyVaultData())).toEqual([...collections]);
    expect(collections).toEqual(Object.keys(recordSchemas));
  });
});

describe('ids', () => {
  test.each(['__proto__', 'constructor', 'toString', '', ' a', 'ä', '../x', 'x'.repeat(81)])(
    '%j is refused',
    (id) => {
      const school = newSchool({ id, name: 'A', form: 'obs' });
      expect(recordSchemas.school.safeParse(school).success).toBe(false);
    },
  );
});
