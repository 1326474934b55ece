import { describe, expect, test } from 'vitest';
import type { BackupPlace } from '../../../domain/backup/backupPlaceSchema.ts';
import { day } from '../../../domain/calendar/day.ts';
import { backupFaultWords } from '../../../domain/words/backupFaultWords.ts';
import { backupSummary, deletedSinceWords } from '../../../domain/words/backupWords.ts';
import { momentWords } from '../../../domain/words/momentWords.ts';

const today = day('2026-11-22');

/** An instant at a clock time of the PC that runs the test. */
const at = (date: string, hours = 8, minutes = 12): string => {
  const moment = new Date(`${date}T00:00:00`);
  moment.setHours(hours, minutes);
  return moment.toISOString();
};

const checked = (date: string, seq = 10): NonNullable<BackupPlace['lastChecked']> => ({
  at: at(date),
  file: 'b-0000000001-2026-11-22.stf',
  students: 214,
  notes: 1302,
  bytes: 5_000_000,
  seq,
});

const place = (more: Partial<BackupPlace> = {}): BackupPlace => ({
  id: 'own',
  folder: '/tresor-sicherungen',
  lastChecked: null,
  fault: null,
  deletedSince: null,
  ...more,
});

const say = (more: Partial<Parameters<typeof backupSummary>[0]>) =>
  backupSummary({ own: undefined, second: undefined, today, begunOn: null, ...more });

const fault = (kind: NonNullable<BackupPlace['fault']>['kind']) => ({ at: at('2026-11-22'), kind });

describe('the words for the backups', () => {
  test('a backup of today is good, and says when it was and whom it holds', () => {
    expect(say({ own: place({ lastChecked: checked('2026-11-22') }) })).toEqual({
      tone: 'good',
      short: 'Gesichert heute 08:12',
      text: 'Letzte geprüfte Sicherung: heute 08:12, 214 Jugendliche.',
      isOverdue: false,
    });
  });

  test('six days are not too long, seven are', () => {
    const six = say({ own: place({ lastChecked: checked('2026-11-16') }) });
    expect([six.tone, six.short, six.isOverdue]).toEqual(['good', 'Gesichert vor 6 Tagen', false]);
    const seven = say({ own: place({ lastChecked: checked('2026-11-15') }) });
    expect([seven.tone, seven.short, seven.isOverdue]).toEqual([
      'waiting',
      'Seit 7 Tagen ungesichert',
      true,
    ]);
  });

  test('an empty vault without a backup is not called overdue, one in use for a week is', () => {
    expect(say({})).toMatchObject({ tone: 'neutral', isOverdue: false });
    expect(say({ begunOn: day('2026-11-20') })).toMatchObject({
      tone: 'waiting',
      isOverdue: false,
    });
    expect(say({ begunOn: day('2026-11-15') }).isOverdue).toBe(true);
  });

  test('a first backup that failed is said at once', () => {
    const failed = say({ own: place({ fault: fault('full') }) });
    expect([failed.short, failed.isOverdue]).toEqual(['Sicherung fehlgeschlagen', true]);
  });

  test('a failure after a good backup is said, and the good one as well', () => {
    const failed = say({
      own: place({ lastChecked: checked('2026-11-21'), fault: fault('full') }),
    });
    expect(failed).toEqual({
      tone: 'waiting',
      short: 'Sicherung fehlgeschlagen',
      text: 'Seither ist eine Sicherung nicht gelungen. Letzte geprüfte Sicherung: gestern 08:12, 214 Jugendliche.',
      isOverdue: false,
    });
  });

  test('a backup from the future is not taken for a fresh one', () => {
    const future = say({ own: place({ lastChecked: checked('2027-11-22') }) });
    expect([future.tone, future.short, future.isOverdue]).toEqual([
      'waiting',
      'Datum dieses PCs prüfen',
      true,
    ]);
  });

  test('of two places the backup with more work in it is named', () => {
    const both = say({
      own: place({ lastChecked: checked('2026-11-22', 5) }),
      second: place({ id: 'second', lastChecked: checked('2026-11-21', 9) }),
    });
    expect(both.short).toBe('Gesichert gestern 08:12');
  });

  test.each([
    [
      'a stick that is away for a day says nothing',
      checked('2026-11-21'),
      fault('gone'),
      'Gesichert heute 08:12',
    ],
    [
      'a stick that is away for a week is said',
      checked('2026-11-15'),
      fault('gone'),
      'Zweiter Ort fehlt seit 7 Tagen',
    ],
    [
      'a full second place is said at once',
      checked('2026-11-21'),
      fault('full'),
      'Zweiter Ort nicht gesichert',
    ],
    [
      'a second place that never took one is said at once',
      null,
      fault('gone'),
      'Zweiter Ort nicht gesichert',
    ],
    ['a second place chosen a moment ago says nothing', null, null, 'Gesichert heute 08:12'],
  ])('%s', (_, lastChecked, failed, short) => {
    const own = place({ lastChecked: checked('2026-11-22', 20) });
    const second = place({ id: 'second', lastChecked, fault: failed });
    expect(say({ own, second }).short).toBe(short);
  });

  test('a fault names what happened, what is safe and what to do, and differs by place', () => {
    expect(backupFaultWords(place({ id: 'second', fault: fault('gone') }), today)).toEqual({
      title: 'Nicht gesichert (heute 08:12)',
      text: 'Der Ordner ist nicht erreichbar. Der Tresor und alle früheren Sicherungen sind unverändert. Stecken Sie den Datenträger ein oder stellen Sie das Netzlaufwerk her. Die nächste Sicherung wird dort nachgeholt.',
    });
    expect(backupFaultWords(place({ fault: fault('gone') }), today)?.text).not.toContain(
      'nachgeholt',
    );
    expect(backupFaultWords(place(), today)).toBeNull();
  });

  test('what was deleted and is still in older backups is counted once over all places', () => {
    expect(deletedSinceWords([place(), place({ id: 'second' })])).toBeNull();
    expect(deletedSinceWords([place({ deletedSince: 1 })])).toContain('eine Akte');
    expect(
      deletedSinceWords([place({ deletedSince: 2 }), place({ id: 'second', deletedSince: 3 })]),
    ).toContain('3 Akten');
  });
});

test.each([
  ['2026-11-22', 'heute 08:12'],
  ['2026-11-21', 'gestern 08:12'],
  ['2026-11-20', '20.11.2026, 08:12'],
  ['2026-11-23', '23.11.2026, 08:12'],
])('a moment on %s is called %s on 22 November', (date, words) => {
  expect(momentWords(at(date), today)).toBe(words);
});
