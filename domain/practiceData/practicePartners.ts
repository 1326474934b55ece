import { newPartner, newPartnerPerson } from '../partner/newPartner.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import { put, type Change } from '../record/change.ts';
import { fictionalPhone } from './fictionalPhone.ts';
import { momentOn, type PracticeWorld } from './practiceWorld.ts';

/** Ids of the practice partners, by what they are. */
export const practicePartnerIds = {
  bbs1: 'uebung-stelle-bbs1',
  bbs2: 'uebung-stelle-bbs2',
  agentur: 'uebung-stelle-agentur',
  reha: 'uebung-stelle-reha',
  jobcenter: 'uebung-stelle-jobcenter',
  jugendamt: 'uebung-stelle-jugendamt',
  jba: 'uebung-stelle-jba',
  rzi: 'uebung-stelle-rzi',
  pace: 'uebung-stelle-pace',
  jw: 'uebung-stelle-jw',
} as const;

/** A practice partner by its short name. */
export type PracticePartner = keyof typeof practicePartnerIds;

type Known = Partial<Partner> & Pick<Partner, 'kind' | 'name'>;

const place = (street: string, houseNumber: string, phone: number) => ({
  street,
  houseNumber,
  postcode: '00815',
  town: 'Musterthal',
  phone: fictionalPhone('offices', phone),
});

const partners: Readonly<Record<PracticePartner, Known>> = {
  bbs1: {
    kind: 'bbs',
    name: 'Berufsbildende Schulen I Musterthal',
    department: 'Berufseinstiegsschule und Berufsfachschulen',
    ...place('Werkstraße', '12', 400),
    email: 'info@bbs1-musterthal.example',
  },
  bbs2: {
    kind: 'bbs',
    name: 'Berufsbildende Schulen II Musterthal',
    department: 'Wirtschaft, Gesundheit und Soziales',
    ...place('Kirschgarten', '3', 430),
    email: 'info@bbs2-musterthal.example',
  },
  agentur: {
    kind: 'agentur',
    name: 'Agentur für Arbeit Musterthal',
    department: 'Berufsberatung vor dem Erwerbsleben',
    ...place('Bahnhofsring', '21', 460),
    email: 'berufsberatung@agentur-musterthal.example',
  },
  reha: {
    kind: 'agentur_reha',
    name: 'Agentur für Arbeit Musterthal',
    department: 'Team Reha und Teilhabe',
    ...place('Bahnhofsring', '21', 490),
  },
  jobcenter: {
    kind: 'jobcenter',
    name: 'Jobcenter Musterthal',
    department: 'Team U25',
    ...place('Bahnhofsring', '23', 520),
  },
  jugendamt: {
    kind: 'jugendamt',
    name: 'Landkreis Musterthal, Jugendamt',
    department: 'Allgemeiner Sozialer Dienst',
    ...place('Kreisplatz', '1', 550),
  },
  jba: {
    kind: 'jba',
    name: 'Jugendberufsagentur Musterthal',
    ...place('Bahnhofsring', '21', 580),
    memberIds: [
      practicePartnerIds.agentur,
      practicePartnerIds.jobcenter,
      practicePartnerIds.jugendamt,
    ],
    remark: 'Bündnis ohne eigene Rechtsperson: Briefe gehen an die einzelnen Partner.',
  },
  rzi: {
    kind: 'rzi',
    name: 'RZI Musterthal',
    ...place('Kreisplatz', '4', 610),
  },
  pace: {
    kind: 'jugendberufshilfe',
    name: 'Pro-Aktiv-Center Musterthal',
    ...place('Alte Spinnerei', '5', 640),
  },
  jw: {
    kind: 'jugendwerkstatt',
    name: 'Jugendwerkstatt Holz und Hof',
    ...place('Alte Spinnerei', '9', 670),
    remark: 'Aufnahmegespräche dienstags, Probetag vorher vereinbaren.',
  },
};

type Person = readonly [
  partner: PracticePartner,
  salutation: PartnerPerson['salutation'],
  name: string,
  what: string,
  channel: PartnerPerson['safeChannel'],
];

const persons: readonly Person[] = [
  ['bbs1', 'Frau', 'Dr. Birgit Weißenfels', 'Koordination Berufseinstiegsschule', 'post'],
  ['bbs1', 'Herr', 'Jens Albrecht', 'Schulsozialarbeit', 'persoenlich'],
  ['bbs2', 'Frau', 'Sabine Rohde', 'Abteilungsleitung Berufsfachschulen', 'mail_sicher'],
  ['bbs2', 'Herr', 'Mehmet Aksoy', 'Beratungslehrkraft', 'post'],
  ['agentur', 'Frau', 'Ines Kaltenbach', 'Berufsberatung', 'mail_sicher'],
  ['agentur', 'Herr', 'Uwe Dörries', 'Berufsberatung', 'post'],
  ['reha', 'Frau', 'Marion Petzold', 'Beratung Reha und Teilhabe', 'post'],
  ['jobcenter', 'Herr', 'Torben Haase', 'Fallmanagement U25', 'portal'],
  ['jugendamt', 'Frau', 'Silke von Harten', 'Allgemeiner Sozialer Dienst', 'post'],
  ['rzi', 'Herr', 'Dr. Frank Oelze', 'Leitung', 'post'],
  ['pace', 'ohne', 'Sascha Wiegand', 'Beratung', 'mail_sicher'],
  ['jw', 'Frau', 'Renate Bock', 'Anleitung und Aufnahme', 'persoenlich'],
];

/** The id of the first person at a practice partner, whom letters address; null for the alliance. */
export const firstPersonOf = (partner: PracticePartner): string | null => {
  const index = persons.findIndex(([at]) => at === partner);
  return index < 0 ? null : personId(index);
};

const personId = (index: number): string => `uebung-person-${String(index + 1).padStart(2, '0')}`;

const personRecord = ([at, salutation, name, what, channel]: Person, index: number) => {
  const [title, rest] = name.startsWith('Dr. ') ? ['Dr.', name.slice(4)] : ['', name];
  const [givenName = '', ...family] = rest.split(' ');
  const familyName = family.join(' ');
  return {
    ...newPartnerPerson({ id: personId(index), partnerId: practicePartnerIds[at] }),
    salutation,
    title,
    givenName,
    familyName,
    function: what,
    phone: fictionalPhone('offices', 800 + index),
    email: '',
    safeChannel: channel,
  };
};

/** Institutions around the transition from school to work with named persons; all of them invented. */
export const practicePartners = (world: PracticeWorld): readonly Change[] => {
  const { random, workday } = world;
  const createdAt = momentOn(workday(-480), random);
  return [
    ...Object.entries(practicePartnerIds).map(([name, id]) => {
      const known = partners[name as PracticePartner];
      const lastContactOn = workday(-random.between(3, 90));
      return put('partner', {
        ...newPartner({ id, createdAt, ...known }),
        ...known,
        lastContactOn,
      });
    }),
    ...persons.map((person, index) => put('partnerPerson', personRecord(person, index))),
  ];
};
