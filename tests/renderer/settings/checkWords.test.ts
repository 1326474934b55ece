import { expect, test } from 'vitest';
import { checkWords } from '../../../renderer/pages/settings/backups/checkWords.ts';

test.each([
  [0, [], 'Es gab nichts zu prüfen'],
  [1, [], 'Die eine Sicherung ist vollständig'],
  [12, [], 'Alle 12 Sicherungen sind vollständig'],
  [12, ['b-0000000003-2026-11-20.stf'], '1 von 12 Sicherungen ist beschädigt'],
  [12, ['b-1.stf', 'b-2.stf'], '2 von 12 Sicherungen sind beschädigt'],
])('%d checked backups of which %j are damaged are called “%s”', (checked, damaged, title) => {
  expect(checkWords({ checked, damaged }).title).toBe(title);
});

test('a damaged backup says what is safe and what to do', () => {
  const { text } = checkWords({ checked: 2, damaged: ['b-1.stf'] });
  expect(text).toContain('Der Tresor und die übrigen Sicherungen sind in Ordnung.');
  expect(text).toContain('Sichern Sie jetzt neu');
});
