import { describe, expect, test } from 'vitest';
import { passwordStrength } from '../../../renderer/parts/password/passwordStrength.ts';

describe('passwordStrength', () => {
  test.each([
    ['Passwort2026', 0],
    ['qwertzuiop123', 0],
    ['aaaaaaaaaaaaaaaa', 0],
    ['HausHausHausHaus', 0],
    ['Staffelstab2026', 0],
    ['Donaudampfschiff', 1],
    ['Lampe Ziege Wolke Anker', 2],
    ['Lampe Ziege Wolke Anker Tinte', 3],
    ['xK9!mQ2#vL7$', 2],
  ])('rates %s with step %i', (password, step) => {
    expect(passwordStrength(password).step).toBe(step);
  });

  test('calls eleven characters too short and weak, however varied they are', () => {
    expect(passwordStrength('xK9!mQ2#vL7')).toMatchObject({ longEnough: false, step: 0 });
  });

  test('counts an umlaut typed as two code points as one character', () => {
    expect(passwordStrength('a\u0308bcdefghijk').longEnough).toBe(false);
    expect(passwordStrength('äbcdefghijkl').longEnough).toBe(true);
  });

  test('never rates a longer password of unrelated words lower', () => {
    const words = 'Lampe Ziege Wolke Anker Tinte Birne'.split(' ');
    const bits = words.map((_, at) => passwordStrength(words.slice(0, at + 1).join(' ')).bits);
    expect(bits).toEqual(bits.toSorted((one, other) => one - other));
  });
});
