import { describe, expect, test } from 'vitest';
import { migrate } from '../../../../domain/record/migrations/migrate.ts';
import { schemaVersion } from '../../../../domain/record/vaultData.ts';

const before = {
  settings: { settings: { id: 'settings', smallCell: 5 } },
  note: { n: { id: 'n', text: 'Notiz' } },
};

describe('a migration', () => {
  test('from schema 1 adds what schema 2 has and keeps every record', () => {
    expect(migrate(before, { from: 1, to: 2 })).toEqual({
      settings: { settings: { id: 'settings', smallCell: 5, backupMaxAgeDays: 90 } },
      note: { n: { id: 'n', text: 'Notiz' } },
      attachment: {},
      backupPlace: {},
    });
  });

  test('from schema 2 splits two fields of the catalogue in what is planned and what was sent', () => {
    const fields = ['name', 'schule', 'abschluss'];
    const handover = { h: { id: 'h', fields } };
    const disclosure = { d: { id: 'd', fields } };
    const after = migrate({ handover, disclosure }, { from: 2, to: 3 });
    const split = [
      'name',
      'schulform',
      'schule',
      'abschluss_voraussichtlich',
      'abschluss_erreicht',
    ];
    expect(after['handover']?.['h']).toMatchObject({ fields: split, preset: '', groupId: null });
    expect(after['disclosure']?.['d']).toMatchObject({ fields: split, document: 'uebergabe' });
  });

  test('from schema 2 knows nobody at school besides the names it had', () => {
    const student = { s: { id: 's', classTeacher: 'Frau Falke', careerContact: '' } };
    expect(migrate({ student }, { from: 2, to: 3 })['student']).toEqual({
      s: {
        ...student.s,
        ...{ classTeacherPhone: '', classTeacherEmail: '' },
        ...{ careerContactPhone: '', careerContactEmail: '' },
        ...{ socialWorker: '', socialWorkerPhone: '', socialWorkerEmail: '' },
      },
    });
  });

  test('from schema 2 keeps a sent letter as it was and knows no facts of it', () => {
    const sentLetter = { l: { id: 'l', plan: '{}' } };
    expect(migrate({ sentLetter }, { from: 2, to: 3 })['sentLetter']).toEqual({
      l: { id: 'l', plan: '{}', facts: [], templateFile: null },
    });
  });

  test('from schema 2 takes every deadline as one that is still to come', () => {
    const deadline = { code: 'anmeldung', label: 'Anmeldung', on: '2027-02-20' };
    const schoolYear = { y: { id: 'y', deadlines: [deadline] } };
    expect(migrate({ schoolYear }, { from: 2, to: 3 })['schoolYear']).toEqual({
      y: { id: 'y', deadlines: [{ ...deadline, doneOn: null }] },
    });
  });

  test('from schema 2 knows nothing of a consent that was withdrawn in part', () => {
    const consent = { c: { id: 'c', withdrawnOn: null } };
    expect(migrate({ consent }, { from: 2, to: 3 })['consent']).toEqual({
      c: { id: 'c', withdrawnOn: null, withdrawnParts: [] },
    });
  });

  test('from schema 2 lets companies and placements say more, and knows no partnership', () => {
    const company = { c: { id: 'c', name: 'Autohaus Muster' } };
    const placement = { p: { id: 'p', companyText: 'Gern wieder.' } };
    const after = migrate({ company, placement }, { from: 2, to: 3 });
    expect(after['company']?.['c']).toEqual({ id: 'c', name: 'Autohaus Muster', fields: [] });
    expect(after['placement']?.['p']).toMatchObject({
      companyText: 'Gern wieder.',
      hygieneBriefingValidUntil: null,
      studentAssessment: { zuverlaessigkeit: null, durchhalten: null },
    });
    expect(after['partnership']).toEqual({});
  });

  test('of a vault without settings gives it none', () => {
    expect(migrate({ settings: {} }, { from: 1, to: 2 })).toEqual({
      settings: {},
      attachment: {},
      backupPlace: {},
    });
  });

  test('leaves the state it was given alone', () => {
    const copy = structuredClone(before);
    migrate(before, { from: 1, to: schemaVersion });
    expect(before).toEqual(copy);
  });

  test('to the version a state has already gives the state itself', () => {
    expect(migrate(before, { from: 2, to: 2 })).toBe(before);
  });

  test('leads from every earlier version to the present one', () => {
    for (let from = 1; from < schemaVersion; from += 1) {
      expect(() => migrate(before, { from, to: schemaVersion })).not.toThrow();
    }
  });

  test('that does not exist is a bug', () => {
    expect(() => migrate(before, { from: 0, to: 1 })).toThrow('No step');
  });
});
