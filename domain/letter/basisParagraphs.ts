import { formatDayInWords } from '../calendar/formatDay.ts';
import type { Consent } from '../consent/consentSchema.ts';
import type { Gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import { basisLabels } from '../handover/handoverSchema.ts';
import { fullName } from '../person/personName.ts';
import { capitalised, fillIn } from './fillIn.ts';
import type { LetterTexts } from './letterTexts.ts';

/** The texts of a handover letter. */
type Texts = LetterTexts['transferLetter'];

/** What the sentences on the legal basis are made from. */
export type BasisWords = {
  readonly given: HandoverCase;
  readonly verdicts: Gate;
  readonly texts: Texts;
  /** How the young person is called in the letter. */
  readonly name: string;
};

/** The sentences that say on what basis the particulars are passed on; one consent each, then the law. */
export const basisParagraphs = (words: BasisWords): readonly string[] => {
  const { given, verdicts } = words;
  const consents = given.consents.filter(({ id }) => verdicts.consentIds.includes(id));
  return [
    ...consents.map((consent) => consentSentence(words, consent)),
    ...lawSentence(words),
    ...overrideSentence(words),
  ];
};

const consentSentence = (words: BasisWords, consent: Consent): string => {
  const { given, texts, name, verdicts } = words;
  const guardians = given.guardians
    .filter(({ id }) => consent.signedByGuardianIds.includes(id))
    .map(({ givenName, familyName }) => fullName({ givenNames: givenName, familyName }));
  const values = {
    name,
    guardians: guardians.join(' und '),
    givenOn: formatDayInWords(consent.givenOn),
    validUntil: formatDayInWords(consent.validUntil),
  };
  const named = verdicts.released.includes('erziehungsberechtigte');
  const sentence = capitalised(fillIn(texts[moduleFor(consent, guardians.length, named)], values));
  const professional = consent.releasedProfessional.trim();
  return professional === '' ? sentence : `${sentence} ${fillIn(texts.release, { professional })}`;
};

/** Guardians are named only where the letter may name them: their family name can be the young person's. */
const moduleFor = (consent: Consent, guardians: number, named: boolean) => {
  if (guardians === 0) return 'consentByStudent';
  if (!named) return 'consentRecorded';
  return consent.signedByStudent ? 'consentByBoth' : 'consentByGuardians';
};

const lawSentence = ({ given, texts }: BasisWords): readonly string[] => {
  const { basis, basisNote } = given.handover;
  if (basis === null || basis === 'einwilligung') return [];
  if (basis === 'andere') return [fillIn(texts.basis, { basis: basisNote })];
  return basisNote.trim() === ''
    ? [fillIn(texts.basis, { basis: basisLabels[basis] })]
    : [fillIn(texts.basisWithNote, { basis: basisLabels[basis], note: basisNote })];
};

/** The reason of an override stays in the case file; the letter names its basis, where that is another one. */
const overrideSentence = ({ given, verdicts, texts }: BasisWords): readonly string[] => {
  const { basis, overrideBasis } = given.handover;
  const used = verdicts.released.some((code) => verdicts.fields[code].overridden);
  return used && overrideBasis !== null && overrideBasis !== basis
    ? [fillIn(texts.furtherBasis, { basis: basisLabels[overrideBasis] })]
    : [];
};
