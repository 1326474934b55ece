import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newNote } from '../../../domain/note/newNote.ts';
import { allOf, listBeside } from '../../../domain/record/allOf.ts';
import { drop, put } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { makeReplica } from '../../../renderer/state/replica.ts';
import { rebase } from '../../../renderer/state/rebase.ts';

describe('a record made from an older copy', () => {
  const first = { id: 'a', name: '', remark: '', done: false };
  const second = { ...first, name: 'Jette' };
  test.each([
    [
      'keeps what was saved meanwhile',
      second,
      { ...first, remark: 'x' },
      { ...second, remark: 'x' },
    ],
    [
      'made from the newest copy stays as it is',
      second,
      { ...second, remark: 'x' },
      { ...second, remark: 'x' },
    ],
    ['that goes back to the older copy is meant so', second, first, first],
    [
      'may change the field that was saved meanwhile',
      second,
      { ...first, name: 'Kim' },
      { ...first, name: 'Kim' },
    ],
  ])('%s', (_, current, record, stored) => {
    expect(rebase(current, [first], record)).toEqual(stored);
  });

  test('two fields changed from the same copy are both kept, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), (name, remark) => {
        const base = { id: 'a', name: '', remark: '' };
        const stored = rebase({ ...base, name }, [base], { ...base, remark });
        expect(stored).toEqual({ id: 'a', name, remark });
      }),
    );
  });
});

const at = '2026-11-22T08:00:00.000Z';
const note = newNote({
  id: 'n1',
  studentId: 'mia',
  heldOn: '2026-11-20',
  kind: 'beratung',
  categoryYear: '2026/2027',
  createdAt: at,
});
const commit = (seq: number, text: string) => ({
  seq,
  at,
  action: 'Notiz geändert',
  changes: [put('note', { ...note, text })],
});

describe('the replica', () => {
  const open = () => {
    let now = 0;
    const replica = makeReplica(JSON.stringify(emptyVaultData()), () => now);
    return { replica, wait: (ms: number) => void (now += ms) };
  };

  test('counts a version of the collections a commit touches, and of no other', () => {
    const { replica } = open();
    replica.apply(commit(1, 'eins'));
    expect([replica.version('note'), replica.version('student')]).toEqual([1, 0]);
    expect(replica.data.note['n1']?.text).toBe('eins');
  });

  test('passes over a commit it has applied already', () => {
    const { replica } = open();
    replica.apply(commit(2, 'zwei'));
    replica.apply(commit(1, 'eins'));
    replica.apply(commit(2, 'zwei'));
    expect([replica.version('note'), replica.data.note['n1']?.text]).toEqual([1, 'zwei']);
  });

  test('keeps a list beside each collection, so that views need not sort its keys anew', () => {
    const { replica } = open();
    replica.apply(commit(1, 'eins'));
    expect([listBeside(replica.data.note)?.size, listBeside(replica.data.student)?.size]).toEqual([
      1, 0,
    ]);
    expect(allOf(replica.data.note)).toEqual([{ ...note, text: 'eins' }]);
  });

  test('tells its listeners until they stop listening', () => {
    const { replica } = open();
    let told = 0;
    const stop = replica.subscribe(() => void (told += 1));
    replica.apply(commit(1, 'eins'));
    stop();
    replica.apply({ seq: 2, at, action: 'gelöscht', changes: [drop('note', 'n1')] });
    expect(told).toBe(1);
    expect(replica.data.note).toEqual({});
  });

  test('puts a change made from the copy of a moment ago on what is stored now', () => {
    const { replica } = open();
    replica.apply(commit(1, 'eins'));
    replica.apply(commit(2, 'zwei'));
    const stale = put('note', { ...note, text: 'eins', goal: 'Bewerbung' });
    expect(replica.upToDate([stale])).toEqual([
      put('note', { ...note, text: 'zwei', goal: 'Bewerbung' }),
    ]);
  });

  test('takes a change as it is when no older copy can be on the screen any more', () => {
    const { replica, wait } = open();
    replica.apply(commit(1, 'eins'));
    replica.apply(commit(2, 'zwei'));
    wait(2001);
    const back = put('note', { ...note, text: 'eins', goal: 'Bewerbung' });
    expect(replica.upToDate([back])).toEqual([back]);
  });
});
