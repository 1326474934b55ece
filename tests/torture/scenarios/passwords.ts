import { copyOf, emptyDisk } from '../disk/Disk.ts';
import type { Random } from '../random.ts';
import { count, countFact, part, type Run, type Scenario } from '../Scenario.ts';
import { create, on, open, password } from '../vaults.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyzäöüßABCXYZ0123456789 !?-é\u0308\u00a0😀';

const letters = (text: string): readonly string[] => Array.from(text);

/** One wrong way to type the password, as people do it. */
const nearMiss = (random: Random): string => {
  const typed = letters(password);
  const at = random.below(typed.length);
  const other = random.pick(letters(alphabet));
  const wrong: readonly (() => string)[] = [
    () => typed.toSpliced(at, 1).join(''),
    () => typed.toSpliced(at, 0, other).join(''),
    () => typed.with(at, other).join(''),
    () =>
      typed
        .with(at, typed.at(at - 1) ?? '')
        .with(at - 1, typed[at] ?? '')
        .join(''),
    () => password.toUpperCase(),
    () => password.toLowerCase(),
    () => ` ${password}`,
    () => `${password}${random.pick([' ', '\n', '\t', '\u00a0', '\u200b'])}`,
    () => password.replaceAll('ö', 'o').replaceAll('ä', 'a'),
    () => password.replaceAll('z', 'y').replaceAll('Z', 'Y'),
    () => password.repeat(1 + random.below(50)) + other,
    () => password.slice(0, at),
    () => Array.from({ length: 1024 }, () => random.pick(letters(alphabet))).join(''),
  ];
  return random.pick(wrong)();
};

/** Ways to type the right password that only look different to a computer. */
const rightOnes = [password, password.normalize('NFD'), password.normalize('NFC')];

const tryPasswords = async (run: Run): Promise<void> => {
  const { random, tally } = run;
  const made = emptyDisk();
  await (await create(on(made, random))).vault.close();
  const misses = part(1000, run.scale, 40);
  while (tally.cases < misses) {
    const text = nearMiss(random);
    if (text.normalize('NFC') === password.normalize('NFC')) continue;
    const opened = await open(on(copyOf(made), random), { kind: 'password', text });
    if (opened.ok) await opened.value.close();
    const answer = opened.ok ? 'opened' : opened.failure.kind;
    countFact(tally, answer);
    const wrong = answer === 'wrong secret' ? undefined : `I4 answered "${answer}"`;
    count(tally, wrong, JSON.stringify(text.slice(0, 40)));
  }
  for (const text of rightOnes) {
    const opened = await open(on(copyOf(made), random), { kind: 'password', text });
    count(tally, opened.ok ? undefined : `I7 ${opened.failure.kind}`, 'the right password');
    if (opened.ok) await opened.value.close();
  }
};

/** F13: passwords that nearly fit are told as wrong, never as damage; the right one opens in every Unicode form. */
export const nearMisses: Scenario = {
  id: 'F13',
  title: 'Passwords that nearly fit',
  aim: 1000,
  run: tryPasswords,
};
