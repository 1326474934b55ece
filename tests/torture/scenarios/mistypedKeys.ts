import { parseRecoveryKey, recoveryKeyText } from '../../../main/vault/keys/recoveryKey.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';

/** Digits of a key with one place replaced. */
const replaced = (digits: string, at: number, by: string): string =>
  digits.slice(0, at) + by + digits.slice(at + by.length);

const mistype = ({ tally, random }: Run): void => {
  const vaultId = random.bytes(16).toString('hex');
  const digits = recoveryKeyText(random.bytes(16), vaultId).replaceAll('-', '');
  const judge = (typed: string, fact: string): void => {
    const taken = parseRecoveryKey(typed, vaultId).ok;
    countFact(tally, fact);
    count(tally, taken ? 'I4 a mistyped recovery key was taken' : undefined, `${fact}: ${typed}`);
  };
  if (!parseRecoveryKey(digits, vaultId).ok) tally.failures.push(`I7 not read: ${digits}`);
  for (const at of digits.split('').keys()) {
    for (const digit of '0123456789') {
      if (digit !== digits[at]) judge(replaced(digits, at, digit), 'wrong digits');
    }
    judge(replaced(digits, at, 'O'), 'letters for digits');
    judge(digits.slice(0, at) + digits.slice(at + 1), 'digits left out');
    const [one = '', two = one] = digits.slice(at, at + 2);
    if (one !== two) judge(replaced(digits, at, two + one), 'neighbours swapped');
  }
};

/** F21: every single wrong, missing or swapped digit of a recovery key is noticed before any key is derived. */
export const mistypedKeys: Scenario = {
  id: 'F21',
  title: 'Recovery keys with one digit wrong, missing, a letter, or two swapped',
  run: (run) => {
    for (let keys = 0; keys < part(200, run.scale, 3); keys += 1) mistype(run);
    return Promise.resolve();
  },
};
