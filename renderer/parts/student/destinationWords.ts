import {
  destinationStatusLabels,
  type DestinationCode,
} from '../../../domain/destination/destinationCodes.ts';
import { groupOf, knownDestination } from '../../../domain/destination/currentDestination.ts';
import type { CurrentDestination } from '../../../domain/destination/currentDestination.ts';
import type { Destination } from '../../../domain/destination/destinationSchema.ts';
import type { Tone } from '../StatusBadge.tsx';

/** Destinations in words that fit a badge; the full wording stands on the tab Anschluss. */
const shortLabels: Readonly<Record<DestinationCode, string>> = {
  aus_dual: 'duale Ausbildung',
  aus_ausserb: 'außerbetr. Ausbildung',
  aus_schul: 'schul. Ausbildung',
  bes1: 'BES Klasse 1',
  bes2_vz: 'BES Klasse 2',
  bes2_tz: 'BES Klasse 2 (Teilzeit)',
  bes_si: 'BES Sprache',
  bfs1: 'BFS einjährig',
  bfs2: 'BFS zweijährig',
  fos: 'Fachoberschule',
  bgy: 'Berufl. Gymnasium',
  bos: 'Berufsoberschule',
  gyo: 'gymnasiale Oberstufe',
  schule_abs: 'allgemeinbild. Schule',
  bvb: 'BvB',
  eq: 'EQ',
  jw: 'Jugendwerkstatt',
  pace: 'PACE',
  prod: 'Produktionsschule',
  bbw: 'BBW oder Reha',
  fsj: 'FSJ',
  foej: 'FÖJ',
  bfd: 'BFD',
  fwd: 'freiw. Wehrdienst',
  ausl_auf: 'Ausland',
  stud: 'Studium',
  arbeit: 'Arbeit',
  elternz: 'Elternzeit, Krankheit',
  umzug: 'Wegzug',
  suche: 'sucht Ausbildung',
  unversorgt: 'ohne Anschluss',
  unbekannt: 'unbekannt',
};

/** A state in a few words with its tone. */
export type BadgeWords = { readonly text: string; readonly tone: Tone };

const statusWords: Readonly<Record<Destination['status'], string>> = {
  ...destinationStatusLabels,
  muendlich: 'Zusage',
  nachweis: 'Nachweis',
};

/** One destination with how firm it is, in the words of a badge. */
export const destinationWords = (destination: Destination | null): BadgeWords => {
  if (destination === null) return { text: 'nicht erfasst', tone: 'neutral' };
  const text = shortLabels[destination.code];
  const group = groupOf(destination);
  if (group === 'unversorgt') return { text, tone: 'bad' };
  if (group === 'ungeklaert') return { text, tone: 'neutral' };
  if (destination.kind === 'tatsaechlich') return { text: `${text}, tatsächlich`, tone: 'good' };
  const tone = destination.status === 'nachweis' ? 'good' : 'waiting';
  return { text: `${text}, ${statusWords[destination.status]}`, tone };
};

/** What is known last of the way ahead, in the words of a badge. */
export const currentWords = (current: CurrentDestination | undefined): BadgeWords =>
  destinationWords(knownDestination(current));
