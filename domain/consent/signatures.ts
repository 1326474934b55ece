import type { Settings } from '../settings/settingsSchema.ts';
import type { Guardian } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import type { Consent } from './consentSchema.ts';
import { whoMustSign, type SignatureRule } from './whoMustSign.ts';

/** A consent with what is needed to judge its signatures. */
export type SignedConsent = {
  readonly consent: Pick<Consent, 'signedByStudent' | 'signedByGuardianIds' | 'givenOn'>;
  readonly student: Pick<Student, 'birthDay'>;
  readonly guardians: readonly Pick<Guardian, 'id' | 'custody'>[];
  readonly guardianAdvice: Settings['guardianAdvice'];
};

/** Whether the right people signed; sentences are German. */
export type Signatures = {
  readonly suffice: boolean;
  /** What is missing, one sentence each; empty when the signatures suffice. */
  readonly missing: readonly string[];
  /** What is advised and not there, one sentence each. */
  readonly advised: readonly string[];
};

/** Someone who surely has no custody cannot sign; unclear custody is the professional's judgement. */
export const maySign = ({ custody }: Pick<Guardian, 'custody'>): boolean => custody !== 'kein';

const studentMissing = 'Die Unterschrift der jugendlichen Person fehlt.';
const studentAdvised = 'Es ist ratsam, dass auch die jugendliche Person unterschreibt.';
const guardianMissing = 'Die Unterschrift einer sorgeberechtigten Person fehlt.';
const guardianAdvised = 'Es ist ratsam, dass auch eine sorgeberechtigte Person unterschreibt.';
const allAdvised = 'Es ist ratsam, dass alle Sorgeberechtigten unterschreiben.';

/** Whether the signatures suffice by the age on the day the consent was given. */
export const signaturesSuffice = (signed: SignedConsent): Signatures => {
  const { consent, student, guardianAdvice } = signed;
  const rule = whoMustSign(student.birthDay, consent.givenOn, guardianAdvice);
  const guardians = guardiansWhoSigned(signed);
  const missing = [
    ...when(rule.student === 'required' && !consent.signedByStudent, studentMissing),
    ...when(rule.guardian === 'required' && guardians === 'none', guardianMissing),
  ];
  return {
    suffice: missing.length === 0,
    missing,
    advised: [
      ...when(rule.student === 'advised' && !consent.signedByStudent, studentAdvised),
      ...guardianWishes(rule, guardians),
    ],
  };
};

const when = (condition: boolean, sentence: string): readonly string[] =>
  condition ? [sentence] : [];

const guardianWishes = (rule: SignatureRule, signed: 'none' | 'some' | 'all') => [
  ...when(rule.guardian === 'advised' && signed === 'none', guardianAdvised),
  ...when(
    rule.guardian !== 'notNeeded' && rule.guardians === 'all' && signed === 'some',
    allAdvised,
  ),
];

const guardiansWhoSigned = ({ consent, guardians }: SignedConsent): 'none' | 'some' | 'all' => {
  const able = guardians.filter(maySign);
  const signed = able.filter(({ id }) => consent.signedByGuardianIds.includes(id));
  if (signed.length === 0) return 'none';
  return signed.length === able.length ? 'all' : 'some';
};
