import { describe, expect, test } from 'vitest';
import { newAgreement } from '../../../domain/followUp/newFollowUp.ts';
import { planPaper } from '../../../domain/paper/planPaper.ts';
import { apply } from '../../../domain/record/apply.ts';
import { put } from '../../../domain/record/change.ts';
import { recordSchemas } from '../../../domain/record/recordSchemas.ts';
import { exampleConsent, texts, today } from '../letter/exampleCase.ts';
import { handOut, sentWorld } from './sentWorld.ts';

const later = () => {
  const data = sentWorld();
  const made = newAgreement({
    id: 'later',
    studentId: 'student1',
    what: 'Mappe mitbringen',
    createdAt: '2027-05-20T08:00:00.000Z',
  });
  apply(data, [put('agreement', { ...made, handoverId: 'handover1' })]);
  return data;
};

describe('the minutes of a talk', () => {
  test('carry agreements made after the letter was sent, and leave the letter and its state alone', () => {
    const { plan, changes } = handOut(later(), 'protocol');
    expect(JSON.stringify(plan)).toContain('Mappe mitbringen');
    expect(changes).toMatchObject([
      { put: 'disclosure', record: { document: 'protokoll', format: 'druck', aboutId: null } },
      { put: 'sentLetter', record: { id: 'formLetter' } },
    ]);
    for (const change of changes)
      if ('put' in change)
        expect(recordSchemas[change.put].safeParse(change.record).error).toBeUndefined();
  });

  test('are not written once nothing may go there any more', () => {
    const data = later();
    apply(data, [put('consent', exampleConsent({ withdrawnOn: today }))]);
    const paper = { kind: 'protocol', handoverId: 'handover1' } as const;
    expect(planPaper(data, paper, { texts, today }).ok).toBe(false);
  });
});

describe('the sheet a young person carries', () => {
  test('is recorded with nothing but the name and the agreements', () => {
    const { changes } = handOut(later(), 'shuttleSheet');
    expect(changes[0]).toMatchObject({
      record: {
        document: 'pendelbogen',
        fields: ['name', 'vereinbarungen'],
        groups: ['person', 'anschluss'],
        consentIds: ['consent1'],
        noteIds: [],
        placementIds: [],
      },
    });
    expect(changes[1]).toMatchObject({
      record: { facts: [{ field: 'name' }, { field: 'vereinbarungen' }] },
    });
  });
});
