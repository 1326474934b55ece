import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { day } from '../../../domain/calendar/day.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { todayList } from '../../../domain/followUp/todayList.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import { allOf, keepLists } from '../../../domain/record/allOf.ts';
import { apply } from '../../../domain/record/apply.ts';
import { drop, put, type Change } from '../../../domain/record/change.ts';
import { invert } from '../../../domain/record/invert.ts';
import { collections } from '../../../domain/record/recordSchemas.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { newSettings } from '../../../domain/settings/newSettings.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

const today = day('2026-11-22');
const createdAt = '2026-08-20T09:00:00Z';

const ids = fc.constantFrom('a', 'b', 'c', 'd');
const days = fc.integer({ min: -500, max: 100 }).map((ahead) => addDays(today, ahead));

const student = fc.tuple(ids, days, days).map(([id, openedOn, leavesOn]) =>
  put('student', {
    ...newStudent({ id, caseNumber: `F-${id}`, createdAt }),
    openedOn,
    leavesOn,
    supportNeeds: ['lernen'],
  }),
);

const kinds = fc.constantFrom('beratung', 'fallbesprechung');

const note = fc
  .tuple(ids, ids, days, kinds)
  .map(([id, studentId, heldOn, kind]) =>
    put('note', newNote({ id, studentId, heldOn, kind, categoryYear: '2026/2027', createdAt })),
  );

const followUp = fc
  .tuple(ids, days, fc.string())
  .map(([id, dueOn, text]) => put('followUp', newFollowUp({ id, dueOn, text, createdAt })));

const dropped = fc
  .tuple(fc.constantFrom('student' as const, 'note' as const, 'followUp' as const), ids)
  .map(([collection, id]) => drop(collection, id));

const commits = fc.array(fc.oneof(student, note, followUp, dropped), { maxLength: 8 });

/** What a person does: saves, takes back, takes that back again. */
const doings = fc.array(fc.oneof(commits, fc.constantFrom('undo' as const, 'redo' as const)), {
  maxLength: 30,
});

/** A state that keeps lists, with what each step does to it. */
const listedState = () => {
  const data = emptyVaultData();
  apply(data, [
    put('settings', newSettings()),
    ...(['2025/2026', '2026/2027'] as const).map((name) =>
      put('schoolYear', defaultSchoolYear(name)),
    ),
  ]);
  keepLists(data);
  const past: (readonly Change[])[] = [];
  const future: (readonly Change[])[] = [];
  const move = (changes: readonly Change[] | undefined, back: (readonly Change[])[]): void => {
    if (changes === undefined) return;
    back.push(invert(data, changes));
    apply(data, changes);
  };
  const step = (doing: readonly Change[] | 'undo' | 'redo'): void => {
    if (doing === 'undo') {
      move(past.pop(), future);
      return;
    }
    if (doing === 'redo') {
      move(future.pop(), past);
      return;
    }
    future.length = 0;
    move(doing, past);
  };
  return { data, step };
};

describe('all records of a collection', () => {
  test('are the same and in the same order with a list beside it, whatever is saved, undone and redone', () => {
    fc.assert(
      fc.property(doings, (steps) => {
        const { data, step } = listedState();
        for (const doing of steps) {
          step(doing);
          for (const name of collections)
            expect(allOf<unknown>(data[name])).toEqual(Object.values(data[name]));
        }
      }),
    );
  });

  test('make the same page Heute with a list beside them and without', () => {
    fc.assert(
      fc.property(doings, (steps) => {
        const { data, step } = listedState();
        for (const doing of steps) step(doing);
        expect(todayList(data, today)).toEqual(todayList(structuredClone(data), today));
      }),
    );
  });

  test('that were handed out stay as they were, whatever is saved later', () => {
    const { data, step } = listedState();
    step([put('student', newStudent({ id: 'a', caseNumber: 'F-1', createdAt }))]);
    const before = allOf(data.student);
    step([drop('student', 'a')]);
    expect([before.length, allOf(data.student)]).toEqual([1, []]);
  });
});
