import type { Day } from '../calendar/day.ts';
import { formatDayInWords } from '../calendar/formatDay.ts';
import { maySign } from '../consent/signatures.ts';
import { whoMustSign, type SignatureRule } from '../consent/whoMustSign.ts';
import { comesOfAgeOn } from '../person/age.ts';
import { fullName } from '../person/personName.ts';
import type { Guardian } from '../student/relatedSchemas.ts';
import type { ConsentFormCase } from './consentForm.ts';
import { fillIn } from './fillIn.ts';
import type { LetterTexts } from './letterTexts.ts';
import type { PaperBlock, PaperContent } from './paperBlocks.ts';

type Texts = LetterTexts['consentForm'];

type Signing = {
  readonly given: ConsentFormCase;
  readonly rule: SignatureRule;
  readonly texts: Texts;
  /** Guardians who may sign and may be written to. */
  readonly able: readonly Guardian[];
};

/** The lines to sign of a consent form, by the age rule of the day it is handed out, with what is advised marked so. */
export const consentSigning = (
  given: ConsentFormCase,
  { texts, today }: { readonly texts: Texts; readonly today: Day },
): PaperBlock => {
  const { settings, student } = given;
  const rule = whoMustSign(student.birthDay, today, settings.guardianAdvice);
  const able = given.guardians.filter((entry) => maySign(entry) && !entry.contactBlocked);
  const signing = { given, rule, texts, able };
  return {
    heading: texts.signaturesHeading,
    content: [
      { kind: 'paragraph', text: rule.reason },
      ...comingOfAge(signing, today),
      { kind: 'paragraph', text: texts.confirmation },
      {
        kind: 'signatures',
        entries: [...ownLine(signing), ...guardianLines(signing), ...interpreterLines(signing)].map(
          (label) => ({ label }),
        ),
      },
    ],
  };
};

/** A guardian's word ends on the day the young person comes of age; a form that outlives it says so. */
const comingOfAge = ({ given, texts, rule }: Signing, today: Day): PaperContent[] => {
  const { student, request } = given;
  const adultOn = student.birthDay === null ? null : comesOfAgeOn(student.birthDay);
  const outlives = adultOn !== null && adultOn > today && adultOn <= request.validUntil;
  return outlives && rule.student !== 'required'
    ? [{ kind: 'paragraph', text: fillIn(texts.comingOfAge, { day: formatDayInWords(adultOn) }) }]
    : [];
};

const advised = (need: SignatureRule['student'], texts: Texts): string =>
  need === 'advised' ? ` ${texts.advised}` : '';

const ownLine = ({ given: { student }, rule, texts }: Signing): readonly string[] => {
  const name = fullName(student) || student.caseNumber;
  return [`${name}${advised(rule.student, texts)}`];
};

/** One line for one guardian of several leaves open who of them signs. */
const guardianLines = ({ rule, texts, able }: Signing): readonly string[] => {
  if (rule.guardian === 'notNeeded') return [];
  const names = able.map(nameOf).filter((name) => name !== '');
  const note = advised(rule.guardian, texts);
  if (names.length === 0) return [`${texts.guardian}${note}`];
  const lines = rule.guardians === 'all' ? names : [names.join(' oder ')];
  return lines.map((name) => `${name}, ${texts.guardianAfterName}${note}`);
};

const interpreterLines = ({ rule, texts, able }: Signing): readonly string[] => {
  if (rule.guardian === 'notNeeded') return [];
  const languages = able
    .filter(({ interpreter }) => interpreter)
    .map(({ language }) => language.trim());
  return [...new Set(languages)].map((language) =>
    language === '' ? texts.interpreter : fillIn(texts.interpreterOf, { language }),
  );
};

const nameOf = ({ givenName, familyName }: Guardian): string =>
  fullName({ givenNames: givenName, familyName });
