import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { mondayOf } from '../calendar/mondayOf.ts';
import { schoolDaysBetween } from '../calendar/schoolDaysBetween.ts';
import { newPlacement } from '../placement/newPlacement.ts';
import { placementDays } from '../placement/placementDays.ts';
import type { Placement } from '../placement/placementSchema.ts';
import { defaultHolidays } from '../school/schoolHolidays.ts';
import type { CompanyWithContacts } from './practiceCompanies.ts';
import type { PracticePerson } from './practicePerson.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';

type Assessment = Placement['companyAssessment'];

const companyTexts = [
  'Arbeitet sorgfältig und fragt bei Unsicherheiten nach. Gern wieder.',
  'Freundlich im Umgang mit Kundschaft, morgens manchmal etwas still.',
  'Hat sich schnell eingearbeitet; für eine Ausbildung wären bessere Noten in Mathematik hilfreich.',
  'Zuverlässig und pünktlich, braucht bei neuen Aufgaben eine klare Anleitung.',
  'Sehr interessiert an den Maschinen. Ein weiteres Praktikum ist möglich.',
];

const studentTexts = [
  'Die Arbeit im Team hat am meisten Spaß gemacht.',
  'Das lange Stehen war anstrengend, die Aufgaben waren gut.',
  'Den Beruf kann ich mir gut vorstellen.',
  'Es war interessant, aber für mich ist es eher nichts.',
];

const endReasons = [
  'Erkrankung während des Praktikums',
  'Arbeitszeiten passten nicht zur Busverbindung',
  'Wechsel in einen anderen Betrieb nach Absprache',
];

const assessmentBy = ({ random }: PracticeWorld): Assessment => {
  const step = () => random.pick(['1', '1', '2', '2', '2', '3', '4', null] as const);
  return {
    zuverlaessigkeit: step(),
    sorgfalt: step(),
    auffassung: step(),
    selbststaendigkeit: step(),
    team: step(),
    umgang: step(),
    interesse: step(),
    durchhalten: step(),
  };
};

/** When a placement is, seen from today, and what kind it is. */
type Slot = {
  readonly number: number;
  readonly kind: Placement['kind'];
  readonly from: Day;
  readonly to: Day;
  readonly weekdays: readonly number[];
  readonly status: Placement['status'];
};

const workweek = [1, 2, 3, 4, 5];

/** The Monday, looking week by week, from which two weeks of school days follow. */
const clearMonday = (world: PracticeWorld, near: Day, step: 7 | -7): Day => {
  const holidays = holidaysAround(world);
  let from = mondayOf(near);
  while (schoolDaysBetween(from, addDays(from, 11), holidays).length < 10)
    from = addDays(from, step);
  return from;
};

const holidaysAround = ({ yearBefore, year }: PracticeWorld) => [
  ...defaultHolidays(yearBefore),
  ...defaultHolidays(year),
];

const pastSlot = (world: PracticeWorld, { index, former }: PracticePerson): Slot => {
  const before = (index % 2 === 0 ? 250 : 196) + (former ? world.sinceLeaving - 100 : 0);
  const from = clearMonday(world, addDays(world.today, -before), -7);
  const kind = index % 11 === 7 ? 'sozial' : 'block';
  const status = index % 12 === 9 ? 'abgebrochen' : 'beendet';
  return { number: 1, kind, from, to: addDays(from, 11), weekdays: workweek, status };
};

/** Course of the second placement, by place in the cohort: every status occurs several times. */
const nowPattern: readonly (readonly [Placement['status'], startsIn: number, Placement['kind']])[] =
  [
    ['gesucht', 14, 'block'],
    ['bestaetigt', 14, 'block'],
    ['angefragt', 14, 'block'],
    ['zugesagt', 14, 'block'],
    ['laeuft', -4, 'block'],
    ['bestaetigt', 14, 'block'],
    ['laeuft', -60, 'lang'],
    ['gesucht', 84, 'block'],
    ['beendet', -18, 'tage'],
    ['angefragt', 84, 'freiwillig'],
    ['laeuft', -30, 'praxistag'],
    ['bestaetigt', 35, 'eq'],
  ];

const weeksOf: Readonly<Record<Placement['kind'], number>> = {
  block: 2,
  sozial: 2,
  freiwillig: 1,
  tage: 2,
  lang: 20,
  praxistag: 16,
  eq: 4,
};

const nowSlot = (world: PracticeWorld, { index }: PracticePerson): Slot => {
  const [status, startsIn, kind] = nowPattern[index % nowPattern.length] ?? [
    'gesucht',
    14,
    'block',
  ];
  const near = addDays(world.today, startsIn);
  const from =
    status === 'laeuft' ? mondayOf(near) : clearMonday(world, near, startsIn > 0 ? 7 : -7);
  const weekdays = kind === 'lang' || kind === 'praxistag' ? [3] : workweek;
  return { number: 2, kind, from, to: addDays(from, 7 * weeksOf[kind] - 3), weekdays, status };
};

const whereOf = (
  world: PracticeWorld,
  person: PracticePerson,
  companies: readonly CompanyWithContacts[],
) => {
  const wished = person.student.wishes[0]?.field;
  const fitting = companies.filter(({ field }) => field === wished);
  const { company, contacts, field } = world.random.pick(fitting.length > 0 ? fitting : companies);
  return {
    companyId: company.id,
    contactId: contacts[0]?.id ?? null,
    occupation: company.occupations[0] ?? '',
    field,
    hygieneBriefingNeeded: company.needsHygieneBriefing,
  };
};

const searching = (person: PracticePerson) => ({
  companyId: null,
  contactId: null,
  occupation: person.student.wishes[0]?.occupation ?? '',
  field: person.student.wishes[0]?.field ?? '',
  hygieneBriefingNeeded: null,
});

const careOf = (world: PracticeWorld, slot: Slot) => {
  const { random, today } = world;
  const begun = slot.from <= today;
  const visited = slot.status === 'beendet' || slot.status === 'laeuft';
  return {
    insurance: 'Schulträger, gesetzliche Unfallversicherung',
    hoursPerDay: 6,
    safetyBriefingOn: begun ? addDays(slot.from, -4) : null,
    hygieneBriefingOn: begun && random.chance(0.8) ? addDays(slot.from, -10) : null,
    suitabilityCheckedBy: begun ? 'Katrin Beispiel' : '',
    suitabilityCheckedOn: begun ? addDays(slot.from, -12) : null,
    visitor: visited ? random.pick(['Katrin Beispiel', 'Klassenleitung']) : '',
    visitOn: visited && random.chance(0.7) ? addDays(slot.from, slot.weekdays[0] ?? 1) : null,
  };
};

const outcomeOf = (world: PracticeWorld, slot: Slot, days: number): Partial<Placement> => {
  const { random, today } = world;
  if (slot.status === 'abgebrochen')
    return { endReason: random.pick(endReasons), daysAttended: 4, daysAbsent: 1 };
  if (slot.status !== 'beendet') return {};
  const absent = Math.min(days, random.pick([0, 0, 0, 1, 2]));
  const base = {
    daysAttended: days - absent,
    daysAbsent: absent,
    reportHandedIn: random.chance(0.8) ? random.chance(0.85) : null,
    visitNote: 'Kurzes Gespräch mit der Anleitung am Arbeitsplatz.',
  };
  if (random.chance(0.25)) return base;
  const assessedOn = addDays(slot.to, random.between(1, 9));
  if (assessedOn > today) return base;
  return {
    ...base,
    companyAssessment: assessmentBy(world),
    companyText: random.pick(companyTexts),
    companyAssessedOn: assessedOn,
    studentLiked: random.pick(['1', '1', '2', '3'] as const),
    studentFits: random.pick(['1', '2', '2', '3', '4'] as const),
    studentText: random.pick(studentTexts),
    studentAssessedOn: assessedOn,
    trainingPossible: random.chance(0.6) ? random.chance(0.4) : null,
  };
};

const placementOf = (
  world: PracticeWorld,
  person: PracticePerson,
  given: { readonly slot: Slot; readonly companies: readonly CompanyWithContacts[] },
): Placement => {
  const { slot, companies } = given;
  const { number, weekdays, kind, status, from, to } = slot;
  const id = `${person.student.id}-praktikum-${number}`;
  const createdAt = momentOn(
    addDays(from, -90) < world.today ? addDays(from, -90) : world.workday(-20),
    world.random,
  );
  const course = { kind, status, from, to, weekdays: [...weekdays] };
  const days = placementDays(course, holidaysAround(world)).length;
  return {
    ...newPlacement({ id, studentId: person.student.id, createdAt }),
    ...course,
    ...(status === 'gesucht' ? searching(person) : whereOf(world, person, companies)),
    ...(status === 'gesucht' || status === 'angefragt' ? {} : careOf(world, slot)),
    ...outcomeOf(world, slot, days),
    daysPlanned: days,
  };
};

/** Placements of one practice young person: one of last school year, one around today. */
export const practicePlacements = (
  world: PracticeWorld,
  person: PracticePerson,
  companies: readonly CompanyWithContacts[],
): readonly Placement[] => {
  const slots = [
    ...(person.index % 5 === 4 ? [] : [pastSlot(world, person)]),
    ...(person.former || person.index % 3 === 2 ? [] : [nowSlot(world, person)]),
  ];
  return slots.map((slot) => placementOf(world, person, { slot, companies }));
};
