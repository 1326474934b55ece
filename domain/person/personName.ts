/** The parts of a young person's name as they are stored; parts that are empty or missing are left out. */
export type PersonName = {
  readonly familyName: string;
  readonly nameParticle?: string;
  readonly givenNames: string;
  readonly callName?: string;
};

const joined = (parts: readonly string[], by: string): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(by);

const calledBy = ({ callName = '', givenNames }: PersonName): string =>
  callName.trim() === '' ? givenNames : callName;

/** A particle that ends so is written together with the name: 'al-', "d'", 'O’'. */
const bound = /[-'’]$/u;

/**
 * The family name with its particle in front.
 *
 * @example familyNameWithParticle({ nameParticle: 'von der', familyName: 'Heide', givenNames: '' }) // 'von der Heide'
 * @example familyNameWithParticle({ nameParticle: 'el-', familyName: 'Masri', givenNames: '' }) // 'el-Masri'
 */
export const familyNameWithParticle = ({ nameParticle = '', familyName }: PersonName): string =>
  joined([nameParticle, familyName], bound.test(nameParticle.trim()) ? '' : ' ');

/**
 * The name for lists, family name first; a person with one name appears under that name.
 *
 * @example listName({ familyName: 'Heide', nameParticle: 'von der', givenNames: 'Mia' }) // 'von der Heide, Mia'
 */
export const listName = (person: PersonName): string =>
  joined([familyNameWithParticle(person), calledBy(person)], ', ');

/**
 * The name for running text, with the name the person is called by.
 *
 * @example fullName({ familyName: 'Heide', nameParticle: 'von der', givenNames: 'Mia Sophie', callName: 'Mia' }) // 'Mia von der Heide'
 */
export const fullName = (person: PersonName): string =>
  joined([calledBy(person), familyNameWithParticle(person)], ' ');

/** The name as a register has it: all given names, then the family name. */
export const officialName = (person: PersonName): string =>
  joined([person.givenNames, familyNameWithParticle(person)], ' ');
