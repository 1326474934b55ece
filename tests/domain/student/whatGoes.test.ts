import { describe, expect, test } from 'vitest';
import { drop } from '../../../domain/record/change.ts';
import { whatGoes } from '../../../domain/student/whatGoes.ts';

const person = drop('student', 's1');

describe('what a deletion takes away', () => {
  test('is the master data at least', () => {
    expect(whatGoes([person])).toBe('Gelöscht werden die Stammdaten.');
  });

  test('is counted by kind, one in the singular', () => {
    const changes = [
      person,
      drop('note', 'n1'),
      drop('note', 'n2'),
      drop('placement', 'p1'),
      drop('consent', 'c1'),
    ];
    expect(whatGoes(changes)).toBe(
      'Gelöscht werden die Stammdaten, 2 Notizen, 1 Praktikum und 1 Einwilligung.',
    );
  });

  test('says what the register keeps when something of the person was sent', () => {
    const said = whatGoes([person, drop('handover', 'h1'), drop('disclosure', 'd1')]);
    expect(said).toMatch(
      /1 Übergabe und 1 Nachweis einer Übermittlung\. Im Verzeichnis .* bleiben/,
    );
  });
});
