import { describe, expect, test } from 'vitest';
import { backupMoment } from '../../../renderer/parts/backup/backupMoment.ts';
import { newestFirst, type ListedBackup } from '../../../renderer/parts/backup/backups.ts';
import { fileSize } from '../../../renderer/parts/backup/fileSize.ts';

const backup = (part: Partial<ListedBackup>): ListedBackup => ({
  place: 'own',
  file: 'b-0000000001-2026-11-22.stf',
  at: '2026-11-22T08:12:00.000Z',
  bytes: 1000,
  whole: true,
  ...part,
});

describe('the order of backups', () => {
  test('follows the running number, whatever the clock wrote', () => {
    const older = backup({ file: 'b-0000000009-2031-01-01.stf', at: '2031-01-01T08:00:00.000Z' });
    const newer = backup({ file: 'b-0000000010-2026-11-22.stf' });
    expect(newestFirst([older, newer])).toEqual([newer, older]);
  });

  test('puts the one beside the vault before its copy', () => {
    const copy = backup({ place: 'second' });
    const own = backup({});
    expect(newestFirst([copy, own])).toEqual([own, copy]);
  });

  test('puts a name that does not fit at the end', () => {
    const strange = backup({ file: 'kopie.stf' });
    const first = backup({});
    expect(newestFirst([strange, first])).toEqual([first, strange]);
  });
});

test.each([
  [0, '1 KB'],
  [1023, '1 KB'],
  [700_000, '684 KB'],
  [1_258_291, '1,2 MB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i bytes are called %s', (bytes, words) => {
  expect(fileSize(bytes).replace('\u00a0', ' ')).toBe(words);
});

describe('the moment of a backup', () => {
  test('is a day in words and a time on the clock of this PC', () => {
    const at = new Date(2026, 10, 22, 8, 12).toISOString();
    expect(backupMoment(at).replaceAll('\u00a0', ' ')).toBe('22. November 2026, 08:12 Uhr');
  });

  test.each([null, '', 'gestern'])('is said not to be readable for %j', (at) => {
    expect(backupMoment(at)).toBe('Zeitpunkt nicht lesbar');
  });
});
