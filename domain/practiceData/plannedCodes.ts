import type { DestinationCode } from '../destination/destinationCodes.ts';
import type { DegreeCode } from '../student/degree.ts';

type Planned = DestinationCode | null;

/** What somebody in class 9 plans; null is "nicht erfasst". */
const afterNine: readonly Planned[] = [
  'bes2_vz',
  'aus_dual',
  'suche',
  'bfs2',
  'bes1',
  'schule_abs',
  null,
  'unversorgt',
  'bes2_tz',
  'bfs1',
  'jw',
  'unbekannt',
  'bvb',
];

/** What somebody in class 10 plans. */
const afterTen: readonly Planned[] = [
  'aus_dual',
  'fos',
  'bfs1',
  'aus_schul',
  'suche',
  'aus_dual',
  'bgy',
  'bes2_vz',
  'fsj',
  'aus_dual',
  null,
  'fos',
  'unbekannt',
  'aus_schul',
  'eq',
  'gyo',
  'suche',
  'aus_ausserb',
  'foej',
];

/** Plans that go with what is particular about a place in the cohort. */
const particular: Readonly<Record<number, Planned>> = {
  17: 'bes_si',
  21: 'bes_si',
  33: 'bgy',
  42: 'bes_si',
  45: 'bgy',
  46: 'arbeit',
  50: 'bbw',
};

/** The planned destination of a place in the cohort, by its class level. */
export const plannedCode = (index: number, level: number): Planned => {
  const list = level === 9 ? afterNine : afterTen;
  return index in particular ? (particular[index] ?? null) : (list[index % list.length] ?? null);
};

/** What those who left last summer had planned, and where they are; null has not been asked yet. */
const former: readonly (readonly [planned: DestinationCode, actual: Planned])[] = [
  ['aus_dual', 'aus_dual'],
  ['bes2_vz', 'bes2_vz'],
  ['aus_dual', 'bfs1'],
  ['bfs2', 'bfs2'],
  ['fos', null],
  ['suche', 'bvb'],
  ['bes2_vz', null],
  ['aus_schul', 'unbekannt'],
];

/** The planned and the actual destination of somebody who left last summer. */
export const formerCodes = (index: number): readonly [planned: DestinationCode, actual: Planned] =>
  former[index % former.length] ?? ['suche', null];

/** Destinations at the second of the two practice vocational schools. */
export const atSecondSchool: readonly DestinationCode[] = ['bfs2', 'fos', 'bgy', 'aus_schul'];

/** The degree a destination asks for; undefined where any will do. */
export const degreeFor = (code: Planned): DegreeCode | undefined => {
  if (code === 'bgy' || code === 'gyo') return 'erw_sek1';
  if (code === 'fos' || code === 'aus_schul') return 'sek1_rsa';
  return undefined;
};
