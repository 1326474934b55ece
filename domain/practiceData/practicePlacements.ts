import { addDays } from '../calendar/addDays.ts';
import { newPlacement } from '../placement/newPlacement.ts';
import { placementDays } from '../placement/placementDays.ts';
import type { Placement } from '../placement/placementSchema.ts';
import { placementOutcome } from './placementOutcome.ts';
import { holidaysAround, nowSlot, pastSlot, type PlacementSlot } from './placementSlots.ts';
import type { CompanyWithContacts } from './practiceCompanies.ts';
import type { PracticePerson } from './practicePerson.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';

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

const careOf = (world: PracticeWorld, slot: PlacementSlot) => {
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

const placementOf = (
  world: PracticeWorld,
  person: PracticePerson,
  given: { readonly slot: PlacementSlot; readonly companies: readonly CompanyWithContacts[] },
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
    ...placementOutcome(world, slot, days),
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
