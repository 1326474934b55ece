import { addDays } from '../calendar/addDays.ts';
import { firstDayOf, shiftSchoolYear } from '../calendar/schoolYear.ts';
import { newDestination } from '../destination/newDestination.ts';
import type { DestinationCode } from '../destination/destinationCodes.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import type { CompanyWithContacts } from './practiceCompanies.ts';
import { atSecondSchool, formerCodes, plannedCode } from './plannedCodes.ts';
import { practicePartnerIds } from './practicePartners.ts';
import type { PracticePerson } from './practicePerson.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';

const withoutPlace: readonly DestinationCode[] = ['suche', 'unversorgt', 'unbekannt'];

const inCompany: readonly DestinationCode[] = ['aus_dual', 'eq', 'arbeit'];

const atBbs1: readonly DestinationCode[] = ['bes1', 'bes2_vz', 'bes2_tz', 'bes_si', 'bfs1'];

const whereOf = (code: DestinationCode, company: CompanyWithContacts): Partial<Destination> => {
  if (inCompany.includes(code))
    return {
      companyId: company.company.id,
      institution: company.company.name,
      detail: company.company.occupations[0] ?? '',
    };
  if (atBbs1.includes(code))
    return {
      partnerId: practicePartnerIds.bbs1,
      institution: 'Berufsbildende Schulen I Musterthal',
      detail: company.field,
    };
  if (atSecondSchool.includes(code))
    return {
      partnerId: practicePartnerIds.bbs2,
      institution: 'Berufsbildende Schulen II Musterthal',
      detail: 'Gesundheit und Soziales',
    };
  return code === 'jw'
    ? { partnerId: practicePartnerIds.jw, institution: 'Jugendwerkstatt Holz und Hof' }
    : {};
};

const proofOf = (code: DestinationCode): NonNullable<Destination['proof']> => {
  if (code === 'fsj' || code === 'foej') return 'zusage';
  if (code === 'bvb' || code === 'jw' || code === 'bbw') return 'bescheid';
  return inCompany.includes(code) || code === 'aus_ausserb' ? 'vertrag' : 'aufnahme';
};

const firmnessOf = (world: PracticeWorld, code: DestinationCode): Partial<Destination> => {
  if (withoutPlace.includes(code)) return { status: 'offen' };
  const { random, workday } = world;
  const status = random.pick(['offen', 'beworben', 'beworben', 'muendlich', 'nachweis'] as const);
  return status === 'nachweis'
    ? { status, proof: proofOf(code), proofOn: workday(-random.between(2, 30)) }
    : { status };
};

type Entry = {
  readonly number: number;
  readonly kind: Destination['kind'];
  readonly code: DestinationCode;
  readonly daysAgo: number;
};

const entryOf = (world: PracticeWorld, { student }: PracticePerson, entry: Entry): Destination => {
  const { number, kind, code, daysAgo } = entry;
  const recordedOn = world.workday(-daysAgo);
  return newDestination({
    id: `${student.id}-anschluss-${number}`,
    studentId: student.id,
    kind,
    code,
    recordedOn,
    recordedAt: momentOn(recordedOn, world.random),
  });
};

const nowOf = (
  world: PracticeWorld,
  person: PracticePerson,
  companies: readonly CompanyWithContacts[],
): readonly Destination[] => {
  const { random, year } = world;
  const code = plannedCode(person.index, person.group.level);
  if (code === null) return [];
  const first: Entry = {
    number: 1,
    kind: 'geplant',
    code: 'suche',
    daysAgo: random.between(95, 160),
  };
  const last: Entry = { number: 2, kind: 'geplant', code, daysAgo: random.between(31, 80) };
  const startsOn = withoutPlace.includes(code) ? null : firstDayOf(shiftSchoolYear(year, 1));
  return [
    ...(person.index % 2 === 0 ? [entryOf(world, person, first)] : []),
    {
      ...entryOf(world, person, last),
      ...whereOf(code, random.pick(companies)),
      ...firmnessOf(world, code),
      startsOn,
      source: 'Gespräch',
    },
  ];
};

const formerOf = (
  world: PracticeWorld,
  person: PracticePerson,
  companies: readonly CompanyWithContacts[],
): readonly Destination[] => {
  const { random, year } = world;
  const [before, after] = formerCodes(person.index);
  const known = { startsOn: firstDayOf(year), source: 'Gespräch' };
  const plan = entryOf(world, person, {
    number: 1,
    kind: 'geplant',
    code: before,
    daysAgo: world.sinceLeaving + 90,
  });
  const entries: Destination[] = [
    { ...plan, ...known, ...whereOf(before, random.pick(companies)), status: 'muendlich' },
  ];
  if (after === null) return entries;
  const recordedOn = askedOn(world);
  const found = entryOf(world, person, {
    number: 2,
    kind: 'tatsaechlich',
    code: after,
    daysAgo: 1,
  });
  entries.push({
    ...found,
    recordedOn,
    recordedAt: momentOn(recordedOn, random),
    ...(withoutPlace.includes(after) ? {} : known),
    ...whereOf(after, random.pick(companies)),
    source: after === 'unbekannt' ? 'drei Versuche, nicht erreicht' : 'Rückmeldung der BBS',
  });
  return entries;
};

/** Middle of October, or the day before today while the school year is younger than that. */
const askedOn = ({ year, today }: PracticeWorld) => {
  const october = addDays(firstDayOf(year), 73);
  return october < today ? october : addDays(today, -1);
};

/** The history of destinations of one practice young person. */
export const practiceDestinations = (
  world: PracticeWorld,
  person: PracticePerson,
  companies: readonly CompanyWithContacts[],
): readonly Destination[] =>
  person.former ? formerOf(world, person, companies) : nowOf(world, person, companies);
