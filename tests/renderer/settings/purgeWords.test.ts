import { describe, expect, test } from 'vitest';
import { purgeWords } from '../../../renderer/pages/settings/backups/purgeWords.ts';

describe('what is said after clearing older backups away', () => {
  test.each([
    [0, 'Es wurde keine ältere Sicherung gelöscht'],
    [1, 'Eine ältere Sicherung ist gelöscht'],
    [4, '4 ältere Sicherungen sind gelöscht'],
  ])('%d that went are called “%s”', (removed, title) => {
    expect(purgeWords({ removed, unreachable: [] })).toEqual({
      title,
      text: 'Eine neue, geprüfte Sicherung liegt an jedem Ort.',
    });
  });

  test('a place that was not reached is named, and never called clean', () => {
    const { text } = purgeWords({ removed: 3, unreachable: ['/media/stick'] });
    expect(text).toContain('/media/stick');
    expect(text).toContain('Dort stehen die älteren noch.');
    expect(text).not.toContain('an jedem Ort');
  });
});
