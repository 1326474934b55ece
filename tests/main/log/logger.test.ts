import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bugInVault } from '../../../main/vault/bugInVault.ts';
import { describeError, makeLogger, makeTicket, redact } from '../../../main/log/logger.ts';

test.each([
  ['open C:\\Users\\anna\\tresor failed', 'open <path> failed'],
  ['open /home/anna/tresor: EIO', 'open <path>: EIO'],
  ['key 123456-234567', 'key <digits>-<digits>'],
  ['two\nlines', 'two lines'],
])('a log line never holds folders or long digit groups: %s', (sentence, written) => {
  expect(redact(sentence)).toBe(written);
});

test('the number of a bug stands in the log as it was told', () => {
  for (let round = 0; round < 1000; round += 1) {
    const sentence = `Ticket ${makeTicket()}: it ended.`;
    expect(redact(sentence)).toBe(sentence);
  }
});

test('of an error the log learns class and place, not the message', () => {
  const error = new RangeError('Mia von der Heide wohnt in der Hauptstraße');
  expect(describeError(error)).toMatch(/^RangeError at .*logger\.test\.ts/);
  expect(describeError(error)).not.toContain('Heide');
  expect(describeError('Mia')).not.toContain('Mia');
});

test('the log stays small and keeps one older file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'staffelstab-log-'));
  const logger = makeLogger(join(folder, 'protokoll.txt'), () => new Date(0));
  for (let line = 0; line < 3000; line += 1) logger.say('x '.repeat(200));
  expect(readdirSync(folder).toSorted()).toEqual(['protokoll.txt', 'protokoll.txt.old']);
  for (const name of readdirSync(folder)) {
    expect(statSync(join(folder, name)).size).toBeLessThan(600 * 1024);
  }
  expect(readFileSync(join(folder, 'protokoll.txt'), 'utf8')).toContain('1970-01-01T00:00:00.000Z');
});

test('a log that cannot be written disturbs nobody', () => {
  const logger = makeLogger('/proc/nowhere/protokoll.txt', () => new Date(0));
  expect(() => logger.say('Ein Satz.')).not.toThrow();
});

test('a message of several lines cannot pass for a place in the program', () => {
  const error = new TypeError('Gespräch\n    at Mia von der Heide (Lerchenweg:12:1)\n    at Kim');
  expect(describeError(error)).toMatch(/^TypeError at /);
  expect(describeError(error)).not.toMatch(/Mia|Kim|Heide|Lerchenweg/);
});

test('a bug of the vault process is told by its place in the log', () => {
  const told = describeError(new RangeError('Mia'));
  expect(describeError(bugInVault(told))).toContain('VaultBug (RangeError at ');
});
