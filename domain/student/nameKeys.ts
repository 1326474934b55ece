import { foldForSearch } from '../person/foldForSearch.ts';
import { familyNameWithParticle, type PersonName } from '../person/personName.ts';

const firstOf = (folded: string): string => folded.split(' ')[0] ?? '';

const formsOf = (text: string): readonly string[] =>
  text === '' ? [] : foldForSearch(text).split('\n');

/** Families may be typed with or without the particle. */
const familyForms = (person: PersonName): readonly string[] =>
  (person.nameParticle ?? '') === ''
    ? formsOf(person.familyName)
    : [...formsOf(person.familyName), ...formsOf(familyNameWithParticle(person))];

const givenForms = ({ givenNames, callName = '' }: PersonName): readonly string[] => {
  const forms = formsOf(givenNames);
  return [...forms, ...forms.map(firstOf), ...formsOf(callName)];
};

/**
 * What names are found under: two persons share a key exactly when family name and a given name agree,
 * however they are spelt (Müller, Mueller), with or without particle and further given names.
 */
export const nameKeys = (person: PersonName): readonly string[] => {
  const given = new Set(givenForms(person).filter((form) => form !== ''));
  const keys = new Set<string>();
  for (const family of familyForms(person))
    if (family !== '') for (const form of given) keys.add(`${family}\n${form}`);
  return [...keys];
};
