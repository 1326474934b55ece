import { foldForSearch } from '../person/foldForSearch.ts';
import type { Company } from './companySchemas.ts';

/** Words that say the form of a company, not which company it is. */
const formWords: ReadonlySet<string> = new Set(
  'ag co e eg ev firma fa gbr gmbh gug inh inhaber inhaberin k kg kgaa mbh ohg ug und v'.split(' '),
);

/** From this share of common letter pairs two names count as alike. */
const alike = 0.7;

const shownAtMost = 3;

/**
 * The companies a typed name probably means, the likeliest first and at most three: typing slips,
 * another legal form or a shorter name do not hide them.
 *
 * @example similarCompanies('Tischlerei Beispil', companies) // finds 'Tischlerei Beispiel GmbH & Co. KG'
 */
export const similarCompanies = (
  name: string,
  companies: Iterable<Company>,
): readonly Company[] => {
  const typed = coreWords(name);
  if (typed.join('').length < 3) return [];
  return [...companies]
    .map((company) => ({ company, likeness: likenessOf(typed, coreWords(company.name)) }))
    .filter(({ likeness }) => likeness >= alike)
    .sort(
      (one, other) =>
        other.likeness - one.likeness || one.company.name.localeCompare(other.company.name, 'de'),
    )
    .slice(0, shownAtMost)
    .map(({ company }) => company);
};

const coreWords = (name: string): readonly string[] => {
  const words = (foldForSearch(name).split('\n').at(-1) ?? '').split(' ').filter(Boolean);
  const core = words.filter((word) => !formWords.has(word));
  return core.length === 0 ? words : core;
};

const likenessOf = (typed: readonly string[], known: readonly string[]): number => {
  const [fewer, more] = typed.length <= known.length ? [typed, known] : [known, typed];
  const contained = fewer.length > 0 && fewer.every((word) => more.includes(word));
  return Math.max(contained ? 0.9 : 0, dice(pairs(typed.join('')), pairs(known.join(''))));
};

const pairs = (text: string): readonly string[] =>
  Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));

/** Sørensen-Dice coefficient: twice the common pairs by all pairs, from 0 to 1. */
const dice = (one: readonly string[], other: readonly string[]): number => {
  if (one.length + other.length === 0) return 0;
  const left = [...other];
  let common = 0;
  for (const pair of one) {
    const found = left.indexOf(pair);
    if (found === -1) continue;
    left.splice(found, 1);
    common += 1;
  }
  return (2 * common) / (one.length + other.length);
};
