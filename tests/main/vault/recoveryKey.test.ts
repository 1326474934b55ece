import { describe, expect, test } from 'vitest';
import { parseRecoveryKey, recoveryKeyText } from '../../../main/vault/keys/recoveryKey.ts';

const vaultId = '00112233445566778899aabbccddeeff';
const otherVault = 'ff112233445566778899aabbccddeeff';
const key = Buffer.from('0001fffe1234abcd00007f80c0de0a0b', 'hex');
const text = recoveryKeyText(key, vaultId);

const problemOf = (typed: string, id = vaultId): unknown => {
  const parsed = parseRecoveryKey(typed, id);
  return parsed.ok ? 'accepted' : parsed.failure;
};

describe('a recovery key', () => {
  test('is nine groups of six digits, each divisible by eleven', () => {
    expect(text).toMatch(/^\d{6}(-\d{6}){8}$/u);
    expect(text.split('-').map((group) => Number(group) % 11)).toEqual(Array(9).fill(0));
    expect(text.slice(0, 27)).toBe('000011-720874-051260-483791');
  });

  test.each([
    ['as printed', text],
    ['without dashes', text.replaceAll('-', '')],
    ['with spaces and line ends', ` ${text.replaceAll('-', '\n ')} `],
    ['with long dashes', text.replaceAll('-', '–')],
  ])('is read %s', (_, typed) => {
    expect(parseRecoveryKey(typed, vaultId)).toEqual({ ok: true, value: key });
  });

  test('with any single wrong digit is refused with the group it stands in', () => {
    const digits = text.replaceAll('-', '');
    for (let at = 0; at < digits.length; at += 1) {
      for (const digit of '0123456789') {
        if (digit === digits[at]) continue;
        const typed = digits.slice(0, at) + digit + digits.slice(at + 1);
        expect(problemOf(typed)).toEqual({ kind: 'group', group: Math.floor(at / 6) + 1 });
      }
    }
  });

  test('with two neighbouring digits swapped is refused', () => {
    const digits = text.replaceAll('-', '');
    for (let at = 0; at + 1 < digits.length; at += 1) {
      const [one, two] = [digits[at]!, digits[at + 1]!];
      if (one === two) continue;
      const typed = digits.slice(0, at) + two + one + digits.slice(at + 2);
      expect(problemOf(typed), String(at)).not.toBe('accepted');
    }
  });

  test('with two groups swapped is refused', () => {
    const groups = text.split('-');
    const [one, two, ...rest] = groups;
    expect(problemOf([two, one, ...rest].join('-'))).toEqual({ kind: 'not of this vault' });
  });

  test('of another vault is refused', () => {
    expect(problemOf(text, otherVault)).toEqual({ kind: 'not of this vault' });
  });

  test.each([
    ['too short', text.slice(0, -1), { kind: 'digit count', digits: 53 }],
    ['empty', '', { kind: 'digit count', digits: 0 }],
    ['too long', `${text}1`, { kind: 'digit count', digits: 55 }],
    ['with a letter', text.replace('0', 'O'), { kind: 'other characters' }],
    ['with a group above the largest', `999999${text.slice(6)}`, { kind: 'group', group: 1 }],
    ['with 65,536 in a group', `720896${text.slice(6)}`, { kind: 'group', group: 1 }],
  ])('that is %s is refused with the reason', (_, typed, problem) => {
    expect(problemOf(typed)).toEqual(problem);
  });
});
