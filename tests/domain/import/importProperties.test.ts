import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import type { ColumnMeaning } from '../../../domain/import/columnMeaning.ts';
import type { ImportDraft } from '../../../domain/import/importDraft.ts';
import { listedFields } from '../../../domain/import/importRow.ts';
import { judgeRows } from '../../../domain/import/judgeRows.ts';
import { planImport } from '../../../domain/import/planImport.ts';
import { readRows } from '../../../domain/import/readRows.ts';
import { apply } from '../../../domain/record/apply.ts';
import { checkChanges } from '../../../domain/record/checkChanges.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import type { Student } from '../../../domain/student/studentSchema.ts';
import { attends, draftOf, given, now, person, today, vaultOf } from './listWorld.ts';

const families = ['Müller', 'Mueller', 'von der Heide', 'Heide', 'MÜLLER', ''];
const givens = ['Mia', 'Mia Sophie', 'Mia Lea', 'Sophie', 'Anna'];

const cells: Readonly<Partial<Record<ColumnMeaning, readonly string[]>>> = {
  familyName: families,
  nameParticle: ['', '', 'von der'],
  givenNames: givens,
  callName: ['', '', 'Mia', 'Sophie', 'Lea'],
  birthDay: ['', '01.08.2012', '2.8.12', '2012-08-03', '31.04.2012'],
  gender: ['', 'm', 'W', 'x'],
  className: ['', '8b', '08B', '8a', '9c'],
  streetAndNumber: ['', 'Hauptstr. 5a', 'Hauptstraße 5 a', 'Am Wall'],
  postcodeAndTown: ['', '27283 Verden', 'Achim'],
  phone: ['', '04231 1', '04231/1', 'keins'],
  email: ['', 'Mia@x.de', 'mia@x.de', 'mia'],
};

const meanings = Object.keys(cells) as ColumnMeaning[];

const rows = fc.array(
  fc.tuple(...meanings.map((meaning) => fc.constantFrom(...(cells[meaning] ?? [])))),
  { minLength: 1, maxLength: 9 },
);

const choice: fc.Arbitrary<ImportDraft['choices'][string]> = fc.oneof(
  fc.constant({ kind: 'leave' as const }),
  fc.constant({ kind: 'new' as const }),
  fc.record({
    kind: fc.constant('same' as const),
    studentId: fc.constantFrom('p1', 'p2', 'p3', 'gone'),
    replace: fc.boolean(),
  }),
);

const choices = fc.dictionary(fc.constantFrom('0', '1', '2', '3'), choice, { maxKeys: 4 });

const lists = (chosen: fc.Arbitrary<ImportDraft['choices']>) =>
  fc
    .record({
      rows,
      choices: chosen,
      schoolId: fc.constantFrom('obs', 'obs', 'igs', null),
      className: fc.constantFrom('', '8b'),
      from: fc.constantFrom(null, day('2026-11-02'), day('2027-02-01'), day('2027-08-01')),
    })
    .map(({ rows, ...settled }) => ({
      ...draftOf(rows),
      headerRow: null,
      columns: meanings,
      ...settled,
    }));

const known = fc.record({
  familyName: fc.constantFrom(...families),
  nameParticle: fc.constantFrom('', 'von der'),
  givenNames: fc.constantFrom(...givens),
  callName: fc.constantFrom('', 'Sophie'),
  birthDay: fc.constantFrom(null, day('2012-08-01'), day('2012-08-02')),
  gender: fc.constantFrom(null, 'weiblich' as const),
  street: fc.constantFrom('', 'Hauptstraße', 'Am Wall'),
  town: fc.constantFrom('', 'Verden'),
  phone: fc.constantFrom('', '04231-1', '0170 2'),
  addressBlocked: fc.boolean(),
  status: fc.constantFrom(
    'aktiv' as const,
    'aktiv' as const,
    'abgeschlossen' as const,
    'gesperrt' as const,
  ),
});

const schooling = fc.constantFrom(
  null,
  {},
  { className: '' },
  { className: '8a' },
  { schoolYear: '2025/2026' as const, className: '7b', yearLevel: 7 },
  { schoolId: 'igs', className: '8c' },
  { to: day('2026-10-01') },
);

const vaults = fc.array(fc.tuple(known, schooling), { maxLength: 6 }).map((people) => {
  const students = people.map(([own], at) => person(at + 1, own));
  const enrolments = people.flatMap(([, own], at) => {
    const student = students[at];
    return own === null || student === undefined ? [] : [attends(student, own)];
  });
  return () => vaultOf(students, enrolments);
});

const taken = (draft: ImportDraft, data: VaultData): VaultData => {
  apply(data, planImport(draft, data, given(data)).changes);
  return data;
};

const often = { numRuns: 100 };

describe('whatever a list holds, and whoever is known', () => {
  test('every record that is written fits its schema and breaks no rule', () => {
    fc.assert(
      fc.property(lists(choices), vaults, (draft, vault) => {
        const data = vault();
        const { changes } = planImport(draft, data, given(data));
        for (const change of changes)
          if ('put' in change)
            expect(recordSchemas[change.put].safeParse(change.record).error).toBeUndefined();
        expect(checkChanges(data, changes, now)).toMatchObject({ ok: true });
      }),
      often,
    );
  });

  test('a case number is given once', () => {
    fc.assert(
      fc.property(lists(choices), vaults, (draft, vault) => {
        const numbers = Object.values(taken(draft, vault()).student).map((one) => one.caseNumber);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      often,
    );
  });

  test('nothing that stands in a case file is written over where nobody chose it', () => {
    const careful = choices.map((all) =>
      Object.fromEntries(
        Object.entries(all).map(([row, one]) => [
          row,
          one.kind === 'same' ? { ...one, replace: false } : one,
        ]),
      ),
    );
    fc.assert(
      fc.property(lists(careful), vaults, (draft, vault) => {
        const before = vault();
        const after = taken(draft, vault());
        for (const student of Object.values(before.student))
          expect(lostFrom(student, after.student[student.id])).toEqual([]);
      }),
      often,
    );
  });

  test('where somebody lives who has an Auskunftssperre is not filled where nobody chose it', () => {
    fc.assert(
      fc.property(lists(fc.constant({})), vaults, (draft, vault) => {
        const after = taken(draft, vault());
        for (const before of Object.values(vault().student).filter((one) => one.addressBlocked)) {
          const { street, houseNumber, postcode, town, phone, email } = before;
          expect(after.student[before.id]).toMatchObject({
            ...{ street, houseNumber, postcode, town, phone, email },
          });
        }
      }),
      often,
    );
  });

  test('a case file that is closed or restricted stays as it was', () => {
    fc.assert(
      fc.property(lists(fc.constant({})), vaults, (draft, vault) => {
        const after = taken(draft, vault());
        for (const before of Object.values(vault().student).filter((one) => one.status !== 'aktiv'))
          expect(after.student[before.id]).toEqual(before);
      }),
      often,
    );
  });

  test('a list that was taken over changes nothing the second time', () => {
    fc.assert(
      fc.property(lists(fc.constant({})), vaults, (draft, vault) => {
        const data = taken(draft, vault());
        expect(planImport(draft, data, given(data, 'again')).changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('whoever was new is unchanged the second time', () => {
    fc.assert(
      fc.property(lists(fc.constant({})), (draft) => {
        const data = vaultOf();
        const settled = { draft, today };
        const first = judgeRows(readRows(draft, today), data, settled);
        const again = judgeRows(readRows(draft, today), taken(draft, data), settled);
        const kinds = first.map(({ verdict }) =>
          verdict.kind === 'new' ? 'unchanged' : verdict.kind,
        );
        expect(again.map(({ verdict }) => verdict.kind)).toEqual(kinds);
      }),
      { numRuns: 150 },
    );
  });

  test('the order of rows does not matter where nobody stands in the list twice', () => {
    fc.assert(
      fc.property(lists(fc.constant({})), vaults, (draft, vault) => {
        const rows = readRows(draft, today);
        const judge = (ordered: typeof rows) =>
          new Map(
            judgeRows(ordered, vault(), { draft, today }).map(({ row, verdict }) => [
              row.index,
              verdict,
            ]),
          );
        const [forwards, backwards] = [judge(rows), judge(rows.toReversed())];
        fc.pre([...forwards.values()].every(({ kind }) => kind !== 'twin'));
        for (const [index, verdict] of forwards) expect(backwards.get(index)).toEqual(verdict);
      }),
      { numRuns: 150 },
    );
  });
});

/** The fields that had a value and have another one now. */
const lostFrom = (before: Student, after: Student | undefined): readonly string[] =>
  listedFields.filter((field) => (before[field] ?? '') !== '' && after?.[field] !== before[field]);
