import { addDays } from '../calendar/addDays.ts';
import type { Placement } from '../placement/placementSchema.ts';
import type { PlacementSlot } from './placementSlots.ts';
import type { PracticeWorld } from './practiceWorld.ts';

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

/** What came of a practice placement: days attended, visit, assessments; nothing while it is not over. */
export const placementOutcome = (
  world: PracticeWorld,
  slot: PlacementSlot,
  days: number,
): Partial<Placement> => {
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
