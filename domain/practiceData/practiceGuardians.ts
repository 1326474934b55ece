import { newGuardian } from '../student/newRelated.ts';
import type { Guardian } from '../student/relatedSchemas.ts';
import type { Student } from '../student/studentSchema.ts';
import { fictionalPhone } from './fictionalPhone.ts';
import type { PracticeWorld } from './practiceWorld.ts';

const mothers = [
  'Andrea',
  'Claudia',
  'Nadine',
  'Yvonne',
  'Esra',
  'Marta',
  'Silvia',
  'Anja',
  'Leyla',
];
const fathers = ['Thomas', 'Marco', 'Olaf', 'Cem', 'Andrzej', 'Holger', 'Sven', 'Ralf', 'Dragan'];

type Part = Partial<Guardian> & Pick<Guardian, 'role' | 'custody'>;

const mother = (custody: Guardian['custody']): Part => ({ role: 'mutter', custody });
const father = (custody: Guardian['custody']): Part => ({ role: 'vater', custody });

/** Families whose custody is out of the ordinary, by place in the cohort. */
const special: Readonly<Record<number, readonly Part[]>> = {
  8: [mother('allein'), { ...father('kein'), contactNote: 'Nur mit Zustimmung der Mutter' }],
  21: [mother('teilweise')],
  33: [{ role: 'pflege', custody: 'pflegschaft' }],
  35: [mother('allein'), { ...father('kein'), contactBlocked: true, contactNote: 'Kein Kontakt' }],
  39: [mother('gemeinsam'), { ...father('ungeklaert'), contactNote: 'Anschrift nicht bekannt' }],
  42: [{ role: 'vormund', custody: 'vormund_einzel', interpreter: true }],
  47: [{ role: 'vormund', custody: 'vormund_amt', familyName: 'Landkreis Musterthal, Jugendamt' }],
};

const usual = (world: PracticeWorld): readonly Part[] => {
  const drawn = world.random.next();
  if (drawn < 0.55) return [mother('gemeinsam'), father('gemeinsam')];
  if (drawn < 0.8) return [mother('allein')];
  return drawn < 0.92 ? [father('allein')] : [{ role: 'elternteil', custody: null }];
};

const salutationOf = (part: Part): Guardian['salutation'] => {
  if (part.role === 'mutter') return 'Frau';
  return part.role === 'vater' ? 'Herr' : 'ohne';
};

const isOfHousehold = ({ role, custody }: Part): boolean =>
  role !== 'vormund' && custody !== 'kein' && custody !== 'ungeklaert';

const addressOf = (student: Student) => ({
  street: student.street,
  houseNumber: student.houseNumber,
  postcode: student.postcode,
  town: student.town,
});

const givenNameOf = ({ random }: PracticeWorld, part: Part): string => {
  if (part.custody === 'vormund_amt') return '';
  if (part.role === 'mutter') return random.pick(mothers);
  return part.role === 'vater' ? random.pick(fathers) : random.pick([...mothers, ...fathers]);
};

/** The guardians of a practice young person; one address block per household. */
export const practiceGuardians = (
  world: PracticeWorld,
  student: Student,
  index: number,
): readonly Guardian[] => {
  const { random } = world;
  const ownName = [student.nameParticle, student.familyName]
    .filter((part) => part !== '')
    .join(' ');
  return (special[index] ?? usual(world)).map((part, number) => ({
    ...newGuardian({ id: `${student.id}-eltern-${number + 1}`, studentId: student.id }),
    salutation: salutationOf(part),
    familyName: random.chance(0.8) ? ownName : random.pick(['Burmeister', 'Kowalski', 'Tietjen']),
    givenName: givenNameOf(world, part),
    ...(isOfHousehold(part) ? addressOf(student) : {}),
    phone: random.chance(0.85) ? fictionalPhone('guardians', index * 3 + number) : '',
    language: student.germanLevel === 'mutter' ? 'Deutsch' : student.originLanguage,
    interpreter: student.germanLevel === 'a2' || student.germanLevel === 'b1',
    ...part,
  }));
};
