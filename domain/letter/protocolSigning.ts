import { maySign } from '../consent/signatures.ts';
import { whoMustSign, type SignatureRule } from '../consent/whoMustSign.ts';
import { fullName } from '../person/personName.ts';
import { addresseeName } from '../person/salutation.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { joinText } from './particulars.ts';
import type { ReleasedCase } from './releasedCase.ts';

type Texts = LetterTexts['protocol'];

/** The lines to sign of the minutes: who hands on, who takes over, the young person, guardians by the age rule. */
export const protocolSigning = (open: ReleasedCase, texts: Texts): PaperBlock => {
  const { given, today, partner, person } = open;
  const { settings, student } = given;
  const rule = whoMustSign(student.birthDay, today, settings.guardianAdvice);
  const labels = [
    joinText([settings.userName, texts.sender], ', '),
    joinText([addresseeName(person), partner.name, texts.receiver], ', '),
    studentLabel(open, rule, texts),
    ...guardianLabels(open, rule, texts),
  ];
  return {
    heading: texts.signaturesHeading,
    content: [
      { kind: 'paragraph', text: texts.confirmation },
      { kind: 'signatures', entries: labels.map((label) => ({ label })) },
    ],
  };
};

const advised = (need: SignatureRule['student'], texts: Texts): string =>
  need === 'advised' ? ` ${texts.advised}` : '';

const studentLabel = (
  { released, name }: ReleasedCase,
  { student }: SignatureRule,
  texts: Texts,
): string =>
  `${released.includes('name') ? name : `${texts.student} (${name})`}${advised(student, texts)}`;

/** Guardians are named only where the gate lets their names pass; one line leaves open who of them signs. */
const guardianLabels = (
  { given, released }: ReleasedCase,
  { guardian, guardians }: SignatureRule,
  texts: Texts,
): readonly string[] => {
  if (guardian === 'notNeeded') return [];
  const note = advised(guardian, texts);
  const names = given.guardians
    .filter((one) => maySign(one) && !one.contactBlocked)
    .map(({ givenName, familyName }) => fullName({ givenNames: givenName, familyName }))
    .filter((name) => name !== '');
  if (names.length === 0 || !released.includes('erziehungsberechtigte'))
    return [`${texts.guardian}${note}`];
  const lines = guardians === 'all' ? names : [names.join(' oder ')];
  return lines.map((name) => `${name}, ${texts.guardianAfterName}${note}`);
};
