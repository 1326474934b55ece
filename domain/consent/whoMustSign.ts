import type { Day } from '../calendar/day.ts';
import { ageOn } from '../person/age.ts';
import type { guardianAdviceLabels } from '../settings/settingsSchema.ts';

/** How many guardians a 15- to 17-year-old's consent should carry besides their own word. */
export type GuardianAdvice = keyof typeof guardianAdviceLabels;

/** Whose signatures a consent needs, and why; what is advised is never a condition. */
export type SignatureRule = {
  readonly student: 'required' | 'advised' | 'notNeeded';
  readonly guardian: 'required' | 'advised' | 'notNeeded';
  /** How many guardians: of no meaning where none is needed. */
  readonly guardians: 'one' | 'all';
  /** German, complete sentence. */
  readonly reason: string;
};

/**
 * Whose signatures a consent needs on a day: below 15 a guardian's, from 15 the young person's own
 * (§ 36 SGB I), with guardians as the setting advises, from 18 the young person's alone (§ 2 BGB).
 *
 * @example whoMustSign(day('2010-03-14'), day('2026-11-22'), 'eine').student // 'required'
 */
export const whoMustSign = (
  birthDay: Day | null,
  onDay: Day,
  advice: GuardianAdvice,
): SignatureRule => {
  if (birthDay === null) return unknownAge;
  const age = ageOn(birthDay, onDay);
  if (age >= 18) return ofAge;
  return age >= 15 ? ownWord[advice] : belowFifteen[advice === 'alle' ? 'all' : 'one'];
};

const unknownAge: SignatureRule = {
  student: 'required',
  guardian: 'required',
  guardians: 'one',
  reason:
    'Das Geburtsdatum fehlt. Solange es fehlt, unterschreiben die jugendliche Person und eine sorgeberechtigte Person.',
};

const ofAge: SignatureRule = {
  student: 'required',
  guardian: 'notNeeded',
  guardians: 'one',
  reason: 'Ab 18 Jahren unterschreibt nur die volljährige Person selbst.',
};

const ownWord: Readonly<Record<GuardianAdvice, SignatureRule>> = {
  keine: {
    student: 'required',
    guardian: 'notNeeded',
    guardians: 'one',
    reason: 'Ab 15 Jahren zählt das eigene Wort der jugendlichen Person.',
  },
  eine: {
    student: 'required',
    guardian: 'advised',
    guardians: 'one',
    reason:
      'Ab 15 Jahren zählt das eigene Wort der jugendlichen Person. Die Unterschrift einer sorgeberechtigten Person ist ratsam.',
  },
  alle: {
    student: 'required',
    guardian: 'advised',
    guardians: 'all',
    reason:
      'Ab 15 Jahren zählt das eigene Wort der jugendlichen Person. Die Unterschriften aller Sorgeberechtigten sind ratsam.',
  },
};

const belowFifteen: Readonly<Record<'one' | 'all', SignatureRule>> = {
  one: {
    student: 'advised',
    guardian: 'required',
    guardians: 'one',
    reason: 'Unter 15 Jahren muss eine sorgeberechtigte Person unterschreiben.',
  },
  all: {
    student: 'advised',
    guardian: 'required',
    guardians: 'all',
    reason:
      'Unter 15 Jahren muss eine sorgeberechtigte Person unterschreiben. Die Unterschriften aller Sorgeberechtigten sind ratsam.',
  },
};
