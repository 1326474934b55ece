import { describe, expect, test } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newDestination } from '../../../domain/destination/newDestination.ts';
import type { FieldCode } from '../../../domain/handover/fieldCatalogue.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { factsOf } from '../../../domain/letter/transferSections.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { exampleCase, examplePartner, exampleStudent, today } from './exampleCase.ts';

const textOf = (field: FieldCode, overrides: Partial<HandoverCase>): string =>
  factsOf(exampleCase(overrides), [field], today)[0]?.text ?? '';

const createdAt = '2026-11-02T08:00:00.000Z';

describe('a field in the letter', () => {
  test('names the people at school with how they are reached', () => {
    const student = {
      ...exampleStudent,
      ...{ classTeacher: 'Frau Falke', classTeacherPhone: '030 23125 001' },
      ...{ careerContact: '', careerContactEmail: '' },
      ...{ socialWorker: 'Herr Ost', socialWorkerEmail: 'ost@schule.example' },
    };
    expect(textOf('ansprechpersonen', { student })).toBe(
      'Klassenleitung: Frau Falke, Telefon 030 23125 001\nSchulsozialarbeit: Herr Ost, ost@schule.example',
    );
  });

  test('tells by steps what a company ticked and did not put into words', () => {
    const blank = newPlacement({ id: 'placement1', studentId: 'student1', createdAt });
    const steps = { sorgfalt: '1', team: '1', durchhalten: '3' } as const;
    const companyAssessment = { ...blank.companyAssessment, ...steps };
    const ticked = textOf('praktika', { placements: [{ ...blank, companyAssessment }] });
    expect(ticked).toContain('trifft voll zu: Sorgfalt, Teamfähigkeit\ntrifft teilweise zu: Durch');
    const written = { ...blank, companyAssessment, companyText: 'Gern wieder.' };
    expect(textOf('praktika', { placements: [written] })).not.toContain('trifft');
  });

  test('names the institution chosen for the destination where none was typed', () => {
    const planned = {
      ...newDestination({
        id: 'd',
        studentId: 'student1',
        kind: 'geplant',
        code: 'bes1',
        recordedOn: day('2027-05-01'),
        recordedAt: createdAt,
      }),
      partnerId: examplePartner.id,
    };
    const partners = { [examplePartner.id]: examplePartner };
    const text = textOf('anschluss', { destinations: [planned], partners });
    expect(text).toContain(`Ort des Anschlusses: ${examplePartner.name}`);
  });
});
