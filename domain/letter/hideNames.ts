import type { FieldCode } from '../handover/fieldCatalogue.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import {
  familyNameWithParticle,
  fullName,
  listName,
  officialName,
  type PersonName,
} from '../person/personName.ts';

/** What stands for a guardian who is not named. */
const guardianWord = 'sorgeberechtigte Person';

/**
 * Makes the function that replaces, in texts typed freely, the names the gate has not released: the young person's by
 * the case number, guardians' by a word, because their family name can be the young person's. A name that is a word
 * of the language goes too: better a strange sentence than a name.
 *
 * @example hideNames(given, [])('Mias Termin bei Frau Weiß') // 'F-0147s Termin bei Frau Weiß'
 */
export const hideNames = (
  { student, guardians }: HandoverCase,
  released: readonly FieldCode[],
): ((text: string) => string) => {
  const hidden = [
    ...(released.includes('erziehungsberechtigte')
      ? []
      : guardians.flatMap(({ givenName, familyName }) =>
          wholeNames({ givenNames: givenName, familyName }).map((name) => [name, guardianWord]),
        )),
    ...(released.includes('name')
      ? []
      : [...wholeNames(student), ...partsOf(student)].map((name) => [name, student.caseNumber])),
  ];
  const patterns = hidden.map(([name = '', word = '']) => ({ pattern: asWord(name), word }));
  return (text) =>
    patterns.reduce((left, { pattern, word }) => left.replace(pattern, () => word), text);
};

const wholeNames = (person: PersonName): readonly string[] =>
  distinct([officialName(person), fullName(person), listName(person)]).filter((name) =>
    name.includes(' '),
  );

const partsOf = (person: PersonName): readonly string[] =>
  distinct([
    familyNameWithParticle(person),
    person.familyName,
    person.givenNames,
    person.callName ?? '',
    ...person.givenNames.split(/\s+/),
  ]);

/** Longer names first: a part of a name must not break the whole one. */
const distinct = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => name.trim()))]
    .filter((name) => name.length > 1)
    .toSorted((first, second) => second.length - first.length);

/** A name as a word of its own, with or without the ending of its genitive. */
const asWord = (name: string): RegExp => {
  const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  return new RegExp(`(?<!\\p{L})${literal}(?=s?(?!\\p{L}))`, 'giu');
};
