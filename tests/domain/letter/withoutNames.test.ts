import { describe, expect, test } from 'vitest';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { fieldCodes } from '../../../domain/handover/fieldCatalogue.ts';
import { transferLetter } from '../../../domain/letter/transferLetter.ts';
import { sendHandover } from '../../../domain/disclosure/sendHandover.ts';
import { planFor } from '../template/fullCase.ts';
import { exampleCase, texts, today } from './exampleCase.ts';
import { typedNames } from './typedNames.ts';

const letterOf = (given: HandoverCase) => {
  const made = transferLetter(given, { texts, today });
  if (!made.ok) throw new Error('The letter is blocked.');
  return made.value;
};

const names = /Mia|Heide|Petra/;

describe('a letter without the released name', () => {
  test('says it in none of the texts typed freely, nor in what goes with it', () => {
    const words = JSON.stringify(letterOf(typedNames()));
    expect(words).not.toMatch(names);
    expect(words).toContain('F-0147 und sorgeberechtigte Person kommen zu F-0147s Termin.');
  });

  test('does not say it in a template of the user’s own either', () => {
    expect(JSON.stringify(planFor(typedNames()))).not.toMatch(names);
  });

  test('keeps no fact that says it: a correction would bring it out', () => {
    const given = typedNames();
    const plan = letterOf(given);
    const [, letter] = sendHandover(given, {
      plan,
      today,
      at: '2027-05-12T09:30:00.000Z',
      channel: 'post',
      format: 'word',
      fileName: plan.fileName,
      sha256: 'a'.repeat(64),
      ids: { disclosure: 'd', letter: 'l', followUp: 'f' },
    });
    expect(letter).toMatchObject({ put: 'sentLetter' });
    expect(JSON.stringify(letter)).not.toMatch(names);
  });
});

describe('a letter with the released name', () => {
  test('leaves every word as it was typed', () => {
    const given = typedNames();
    const all = { ...given, handover: { ...given.handover, fields: [...fieldCodes] } };
    expect(JSON.stringify(letterOf(all))).toContain(
      'Mia und Petra von der Heide kommen zu Mias Termin.',
    );
    expect(letterOf(exampleCase()).copies).toEqual(['Mia von der Heide']);
  });
});
