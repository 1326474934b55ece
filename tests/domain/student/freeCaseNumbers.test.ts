import { expect, test } from 'vitest';
import { caseNumberOf, freeCaseNumbers } from '../../../domain/student/freeCaseNumbers.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';

test('a case number has four digits, and more where it takes more', () => {
  expect([caseNumberOf(7), caseNumberOf(12345)]).toEqual(['F-0007', 'F-12345']);
});

test('free numbers follow each other and pass over those that are taken', () => {
  const taken = newStudent({
    id: 's',
    caseNumber: 'F-0008',
    createdAt: '2026-11-22T08:00:00.000Z',
  });
  const next = freeCaseNumbers({ s: taken }, 7);
  expect([next(), next(), next()]).toEqual([7, 9, 10]);
});
