import type { ListedPerson } from './importRow.ts';

type Name = Pick<ListedPerson, 'familyName' | 'nameParticle' | 'givenNames'>;

/** Written small and apart they belong to no other part of a name; longer ones first. */
const particle =
  /^(von und zu|von der|von dem|von den|van der|van den|van de|de la|von|vom|zum|zur|zu|van|de|del|di|da|dos) (?=\S)/u;

/**
 * A family name with the particle taken apart, where it begins with one that is written small;
 * "Van Damme" and "el-Masri" stay one name.
 *
 * @example withoutParticle('von der Heide') // { nameParticle: 'von der', familyName: 'Heide' }
 */
export const withoutParticle = (
  familyName: string,
): Pick<ListedPerson, 'familyName' | 'nameParticle'> => {
  const nameParticle = particle.exec(familyName)?.[1] ?? '';
  return { nameParticle, familyName: familyName.slice(nameParticle.length).trim() };
};

/**
 * The parts of a name written in one cell. With a comma the family name comes first; without one the heading tells
 * the order (null: it does not), and the family name is taken to be a single word with its particle.
 *
 * @example splitName('von der Heide, Mia Sophie', null) // familyName 'Heide', nameParticle 'von der', givenNames 'Mia Sophie'
 * @example splitName('Anna Lena Müller', null) // familyName 'Müller', givenNames 'Anna Lena'
 */
export const splitName = (text: string, familyFirst: boolean | null): Name => {
  const comma = text.indexOf(',');
  if (comma >= 0) return withComma(text.slice(0, comma).trim(), text.slice(comma + 1).trim());
  return familyFirst === true ? familyThenGiven(text) : givenThenFamily(text);
};

/** The register writes a particle behind: "Heide, Mia von der". */
const trailing = /^(.*\S) (von und zu|von der|von dem|von den|van der|van den|von|vom|van)$/u;

const withComma = (family: string, given: string): Name => {
  const behind = trailing.exec(given);
  if (behind === null) return { ...withoutParticle(family), givenNames: given };
  return { familyName: family, nameParticle: behind[2] ?? '', givenNames: behind[1] ?? '' };
};

const familyThenGiven = (text: string): Name => {
  const { nameParticle, familyName: rest } = withoutParticle(text);
  const [familyName = '', ...given] = rest.split(' ');
  return { nameParticle, familyName, givenNames: given.join(' ') };
};

const givenThenFamily = (text: string): Name => {
  const words = text.split(' ');
  for (let at = 1; at < words.length - 1; at += 1) {
    const family = withoutParticle(words.slice(at).join(' '));
    if (family.nameParticle !== '') return { ...family, givenNames: words.slice(0, at).join(' ') };
  }
  return {
    familyName: words.at(-1) ?? '',
    nameParticle: '',
    givenNames: words.slice(0, -1).join(' '),
  };
};
