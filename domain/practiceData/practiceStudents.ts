import { addDays, addMonths } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { firstDayOf, lastDayOf } from '../calendar/schoolYear.ts';
import type { DegreeCode } from '../student/degree.ts';
import { accessPathLabels } from '../student/lists.ts';
import { newStudent } from '../student/newStudent.ts';
import type { Student } from '../student/studentSchema.ts';
import { fictionalPhone } from './fictionalPhone.ts';
import { cohortNames, formerNames, type PracticeName } from './nameCatalogue.ts';
import {
  careerTexts,
  helpTexts,
  interestTexts,
  mobilityTexts,
  obstacleTexts,
  planBTexts,
  situationTexts,
  strengthTexts,
  supportTexts,
  wishCatalogue,
} from './orientationTexts.ts';
import { degreeFor, formerCodes, plannedCode } from './plannedCodes.ts';
import { practiceGuardians } from './practiceGuardians.ts';
import {
  gymnasiumClass,
  practiceClasses,
  type PracticeClass,
  type PracticePerson,
} from './practicePerson.ts';
import { specialsOf } from './practiceSpecials.ts';
import { momentOn, practiceId, type PracticeWorld } from './practiceWorld.ts';

const addresses = [
  { street: 'Beispielweg', postcode: '00815', town: 'Musterthal' },
  { street: 'Lindenallee', postcode: '00817', town: 'Probsthagen' },
  { street: 'Am Mühlenteich', postcode: '00815', town: 'Musterthal', district: 'Altstadt' },
  { street: 'Amselstieg', postcode: '00819', town: 'Unterübungen' },
  { street: 'Neue Straße', postcode: '00815', town: 'Musterthal', district: 'Nordkamp' },
  { street: 'Birkenring', postcode: '00817', town: 'Probsthagen' },
] as const;

/** Fourteen, eighteen soon, just eighteen, eighteen for a while: the rest follows from the class. */
const bornOn = (world: PracticeWorld, index: number, level: number): Day => {
  const { random, today } = world;
  if (index === 24) return addDays(addMonths(today, -168), -120);
  if (index === 19) return addMonths(addDays(today, 20), -216);
  if (index === 36) return addMonths(addDays(today, -12), -216);
  if (index === 46) return addMonths(addDays(today, -150), -216);
  const ages = level === 9 ? [14, 14, 15, 15, 16] : [15, 15, 16, 16, 16, 17];
  return addDays(addMonths(today, -12 * random.pick(ages)), -random.between(45, 330));
};

const classOfPlace = (index: number): PracticeClass =>
  index === 33 || index === 45
    ? gymnasiumClass
    : (practiceClasses[index % practiceClasses.length] ?? practiceClasses[0]);

type Place = {
  readonly index: number;
  readonly former: boolean;
  readonly group: PracticeClass;
};

const personPart = (world: PracticeWorld, name: PracticeName, number: number) => {
  const { random } = world;
  return {
    ...name,
    salutation: name.gender === 'weiblich' ? ('Frau' as const) : ('Herr' as const),
    ...random.pick(addresses),
    houseNumber: `${random.between(1, 60)}${random.chance(0.15) ? ' b' : ''}`,
    phone: random.chance(0.8) ? fictionalPhone('students', number) : '',
    email: random.chance(0.4) ? `jugend-${number}@post.example` : '',
    birthPlace: random.chance(0.6) ? 'Musterthal' : '',
    nationality: random.chance(0.8) ? 'deutsch' : '',
    germanLevel: random.chance(0.7) ? ('mutter' as const) : null,
  };
};

const degrees: Readonly<Record<'9' | 'H' | 'R' | 'G', readonly DegreeCode[]>> = {
  '9': ['hsa', 'hsa', 'hsa', 'hsa', 'ohne', 'offen'],
  H: ['sek1_hsa', 'sek1_hsa', 'sek1_rsa', 'offen'],
  R: ['sek1_rsa', 'sek1_rsa', 'sek1_rsa', 'erw_sek1', 'sek1_hsa'],
  G: ['erw_sek1'],
};

const degreesOf = (group: PracticeClass): readonly DegreeCode[] => {
  if (group === gymnasiumClass) return degrees.G;
  if (group.level === 9) return degrees['9'];
  return group.name.startsWith('H') ? degrees.H : degrees.R;
};

const gradesOf = ({ random, year }: PracticeWorld) => {
  if (random.chance(0.15)) return {};
  const [german, maths, english] = [
    random.between(2, 4),
    random.between(2, 4),
    random.between(2, 4),
  ];
  const mean = Math.round(((german + maths + english) / 3) * 10) / 10;
  return {
    gradeGerman: german,
    gradeMaths: maths,
    gradeEnglish: english,
    gradeAverage: mean,
    reportOn: addDays(firstDayOf(year), -30),
  };
};

const schoolPart = (world: PracticeWorld, { index, group, former }: Place) => {
  const { random, year, yearBefore } = world;
  const leavesOn = lastDayOf(former ? yearBefore : year);
  const code = former ? formerCodes(index)[0] : plannedCode(index, group.level);
  const degree = degreeFor(code) ?? random.pick(degreesOf(group));
  const expected = former || random.chance(0.92);
  return {
    schoolYearsAttended: group.level + (random.chance(0.2) ? 1 : 0),
    compulsorySchooling: former ? ('sek2' as const) : ('sek1' as const),
    classTeacher: group.teacher,
    careerContact: 'Katrin Beispiel',
    careerContactPhone: fictionalPhone('offices', 117),
    socialWorker: 'Katrin Beispiel',
    expectedDegree: expected ? degree : null,
    expectedDegreeOn: expected ? leavesOn : null,
    achievedDegree: former ? degree : null,
    achievedDegreeOn: former ? leavesOn : null,
    ...gradesOf(world),
    absencesExcused: random.chance(0.7) ? random.between(0, 14) : null,
    absencesUnexcused: random.chance(0.7) ? random.pick([0, 0, 0, 1, 2, 6]) : null,
    absencesPeriod: 'letztes Halbjahr',
    schoolCareer: random.chance(0.5) ? random.pick(careerTexts) : '',
    leavesOn,
  };
};

const orientationPart = (world: PracticeWorld, former: boolean) => {
  const { random, workday } = world;
  const wishes = random.some(wishCatalogue, random.pick([0, 1, 1, 1, 2, 2, 3]));
  const sent = random.chance(0.7) ? random.between(0, 14) : null;
  const advised = random.chance(0.7);
  return {
    wishes: wishes.map((wish) => ({ ...wish })),
    planB: random.chance(0.6) ? random.pick(planBTexts) : '',
    interests: random.chance(0.75) ? random.pick(interestTexts) : '',
    strengths: [...random.some(strengthTexts, random.between(0, 4))],
    applicationsSent: sent,
    applicationsInvited: sent === null ? null : Math.floor(sent / 4),
    applicationsOffered: sent === null ? null : Number(sent > 9),
    applicationPapers: random.chance(0.8) ? random.chance(0.6) : null,
    adviceContact: advised,
    adviserName: advised ? random.pick(['Ines Kaltenbach', 'Uwe Dörries']) : '',
    lastAdviceOn: advised
      ? workday(-random.between(10, 100) - (former ? world.sinceLeaving : 0))
      : null,
    mobility: random.pick(mobilityTexts),
    languagesAndIt: random.chance(0.3) ? 'Englisch, Textverarbeitung' : '',
    volunteering: random.chance(0.2) ? 'Jugendfeuerwehr' : '',
    portfolio: random.chance(0.7) ? random.chance(0.7) : null,
  };
};

const supportPart = ({ random }: PracticeWorld) => ({
  compensation: random.chance(0.12) ? 'Zeitzuschlag von 20 % bei schriftlichen Arbeiten' : '',
  supports: random
    .some(supportTexts, random.pick([0, 0, 1, 1, 2]))
    .map((support) => ({ ...support, since: 'Beginn des Schuljahres' })),
  whatHelps: random.chance(0.5) ? random.pick(helpTexts) : '',
  obstacles: random.chance(0.4) ? random.pick(obstacleTexts) : '',
  situation: random.chance(0.25) ? random.pick(situationTexts) : '',
});

const studentOf = (world: PracticeWorld, name: PracticeName, place: Place): Student => {
  const { random, workday } = world;
  const { index, former, group } = place;
  const number = index + 1;
  const openedOn = former
    ? workday(-world.sinceLeaving - random.between(200, 330))
    : workday(-random.between(60, 400));
  const caseNumber = `F-${String(number).padStart(4, '0')}`;
  const createdAt = momentOn(openedOn, random);
  return {
    ...newStudent({ id: practiceId('jugend', number), caseNumber, createdAt }),
    ...personPart(world, name, number),
    ...schoolPart(world, place),
    ...orientationPart(world, former),
    ...supportPart(world),
    birthDay: bornOn(world, index, group.level + Number(former)),
    openedOn,
    accessPath: random.pick(accessPaths),
    status: former && index % 4 === 0 ? 'abgeschlossen' : 'aktiv',
    ...specialsOf(index, world.today),
    changedAt: momentOn(workday(-random.between(1, 50)), random),
  };
};

const accessPaths = Object.keys(accessPathLabels) as readonly (keyof typeof accessPathLabels)[];

/** The practice cohort and those who left before it, with their guardians. */
export const practicePersons = (world: PracticeWorld): readonly PracticePerson[] =>
  [...cohortNames, ...formerNames].map((name, index) => {
    const former = index >= cohortNames.length;
    const group = former
      ? (practiceClasses[1 + 2 * (index % 2)] ?? practiceClasses[0])
      : classOfPlace(index);
    const student = studentOf(world, name, { index, former, group });
    return {
      index,
      student,
      group,
      former,
      guardians: practiceGuardians(world, student, index),
      leavesIn: former ? world.yearBefore : world.year,
      openedOn: student.openedOn ?? world.today,
    };
  });
