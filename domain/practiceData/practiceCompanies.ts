import { addDays } from '../calendar/addDays.ts';
import { newCompany, newCompanyContact, newCompanyEvent } from '../company/newCompany.ts';
import type { Company, CompanyContact } from '../company/companySchemas.ts';
import { put, type Change } from '../record/change.ts';
import { companyCatalogue, type PracticeCompany } from './companyCatalogue.ts';
import { fictionalPhone } from './fictionalPhone.ts';
import { momentOn, practiceId, type PracticeWorld } from './practiceWorld.ts';

const streets = ['Industriestraße', 'Marktgasse', 'Lange Reihe', 'Werkstraße', 'Bachstraße'];
const towns = [
  ['00815', 'Musterthal'],
  ['00815', 'Musterthal'],
  ['00817', 'Probsthagen'],
  ['00819', 'Unterübungen'],
] as const;

const contactNames = [
  'Frau Sandra Meinhold',
  'Herr Dirk Rothe',
  'Frau Aylin Demirci',
  'Herr Gerd Pohlmann',
  'Frau Katja Lenz',
  'Herr Rafał Nowicki',
  'Frau Heike Sundermann',
  'Herr Michael Ohm',
  'Frau Tanja Ebers',
  'Herr Stefan Grothe',
] as const;

const roles = [
  'Inhaberin oder Inhaber',
  'Ausbildungsleitung',
  'Personalabteilung',
  'Werkstattleitung',
];

const events = [
  {
    text: 'Telefonat: Für das Frühjahr sind wieder Praktikumsplätze möglich. Anfragen bitte mit kurzem Lebenslauf.',
    nextStep: 'Plätze in die Liste der Klassen 9 aufnehmen',
  },
  {
    text: 'Betriebsbesuch mit Rundgang. Der Betrieb wünscht sich eine Vorbereitung auf Arbeitszeiten und Pausen.',
    nextStep: 'Merkblatt „Erster Tag im Betrieb“ schicken',
  },
  {
    text: 'Rückmeldung nach dem Blockpraktikum: Die Absprachen mit der Schule haben gut geklappt.',
    nextStep: '',
  },
  {
    text: 'Ausbildungsplatz für den kommenden Sommer noch frei. Bewerbung gern nach einem Probetag.',
    nextStep: 'In der Sprechstunde zur Berufsberatung weitergeben',
  },
  {
    text: 'Zurzeit keine Praktikumsplätze wegen Umbaus. Im neuen Halbjahr noch einmal nachfragen.',
    nextStep: 'Im neuen Halbjahr anrufen',
  },
  {
    text: 'Ansprechperson hat gewechselt. Kurzes Kennenlernen am Telefon, Unterlagen zum Praktikum zugesandt.',
    nextStep: '',
  },
] as const;

const companyRecord = (world: PracticeWorld, known: PracticeCompany, index: number): Company => {
  const { random, workday } = world;
  const [postcode, town] = random.pick(towns);
  return {
    ...newCompany({
      id: practiceId('betrieb', index + 1),
      name: known.name,
      createdAt: momentOn(workday(-random.between(380, 700)), random),
    }),
    branch: known.branch,
    chamber: known.chamber,
    size: known.size,
    street: random.pick(streets),
    houseNumber: String(random.between(1, 80)),
    postcode,
    town,
    phone: fictionalPhone('companies', index * 10),
    email: `info@betrieb-${index + 1}.example`,
    offersPlacements: index % 9 !== 8,
    places: random.between(1, 4),
    placesYear: world.year,
    occupations: [...known.occupations],
    fields: [known.field],
    conditions: known.conditions ?? '',
    minimumAge: known.minimumAge ?? null,
    needsHygieneBriefing: known.hygiene === true,
    needsProtectiveClothing: (known.conditions ?? '').startsWith('Sicherheitsschuhe'),
    accessible: random.chance(0.2) ? null : random.chance(0.5),
    welcomesSupportNeeds: random.chance(0.3) ? null : random.chance(0.7),
    blocked: index === companyCatalogue.length - 1,
    blockedReason: index === companyCatalogue.length - 1 ? 'Praxis schließt zum Jahresende' : '',
  };
};

const contactRecord = (world: PracticeWorld, company: Company, number: number): CompanyContact => {
  const index = Number(company.id.slice(-3)) + number * 3;
  const name = contactNames[index % contactNames.length] ?? contactNames[0];
  const [salutation = '', givenName = '', familyName = ''] = name.split(' ');
  return {
    ...newCompanyContact({ id: `${company.id}-${number}`, companyId: company.id }),
    salutation: salutation === 'Frau' ? 'Frau' : 'Herr',
    givenName,
    familyName,
    role: world.random.pick(roles),
    phone: fictionalPhone('companies', index * 10 + 5),
    active: number === 1,
  };
};

const eventRecords = (world: PracticeWorld, company: Company): readonly Change[] => {
  const { random, workday } = world;
  const chosen = random.some(events, random.between(1, 4));
  return chosen.map(({ text, nextStep }, index) => {
    const heldOn = workday(-random.between(5, 370));
    const id = `${company.id}-verlauf-${index + 1}`;
    const createdAt = momentOn(heldOn, random);
    return put('companyEvent', {
      ...newCompanyEvent({ id, companyId: company.id, heldOn, createdAt }),
      who: 'Katrin Beispiel',
      text,
      nextStep,
      nextOn: nextStep === '' ? null : addDays(heldOn, 28),
    });
  });
};

/** A practice company with its contact persons. */
export type CompanyWithContacts = {
  readonly company: Company;
  readonly contacts: readonly CompanyContact[];
  readonly field: string;
};

/** Invented companies with contact persons and a history that names no young person. */
export const practiceCompanies = (
  world: PracticeWorld,
): { readonly companies: readonly CompanyWithContacts[]; readonly changes: readonly Change[] } => {
  const companies = companyCatalogue.map((known, index) => {
    const company = companyRecord(world, known, index);
    const numbers = index % 4 === 0 ? [1, 2] : [1];
    const contacts = numbers.map((number) => contactRecord(world, company, number));
    return { company, contacts, field: known.field };
  });
  const changes = companies.flatMap(({ company, contacts }) => [
    put('company', company),
    ...contacts.map((contact) => put('companyContact', contact)),
    ...eventRecords(world, company),
  ]);
  return { companies, changes };
};
