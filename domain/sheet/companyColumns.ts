import { contactName } from '../company/contactName.ts';
import {
  chamberLabels,
  companySizeLabels,
  type Company,
  type CompanyContact,
} from '../company/companySchemas.ts';
import { columnsOf, type ListColumn } from './listColumn.ts';

/** A company with the contact person who comes first. */
export type CompanyLine = {
  readonly company: Company;
  readonly contact: CompanyContact | undefined;
  /** Whether the conditions seem to name a young person: then they stay out. */
  readonly conditionsNameSomeone: boolean;
};

/** What stands in place of a text that seems to name a young person. */
const withheld = 'nicht ausgegeben: nennt vielleicht eine Person';

const column = columnsOf<CompanyLine>();

const yesNo =
  (
    field:
      'needsPoliceCertificate' | 'needsHygieneBriefing' | 'accessible' | 'welcomesSupportNeeds',
  ) =>
  ({ company }: CompanyLine): string | null => {
    const value = company[field];
    return value === null ? null : value ? 'ja' : 'nein';
  };

const blank = { missing: '' } as const;

/** The columns of the Betriebeliste in their order; remarks and history stay in the program. */
export const companyColumns: readonly ListColumn<CompanyLine>[] = [
  column(['company', 'Betrieb', 'text'], [26, {}], ({ company }) =>
    [company.name, company.legalForm].filter((part) => part !== '').join(' '),
  ),
  column(['branch', 'Branche', 'text'], [18, {}], ({ company }) => company.branch),
  column(['street', 'Straße', 'text'], [20, blank], ({ company }) =>
    `${company.street} ${company.houseNumber}`.trim(),
  ),
  column(['postcode', 'PLZ', 'text'], [7, blank], ({ company }) => company.postcode),
  column(['town', 'Ort', 'text'], [15, {}], ({ company }) => company.town),
  column(['phone', 'Telefon', 'text'], [16, {}], ({ company }) => company.phone),
  column(['email', 'E-Mail', 'text'], [24, blank], ({ company }) => company.email),
  column(['website', 'Internet', 'text'], [22, blank], ({ company }) => company.website),
  column(['contact', 'Ansprechperson', 'text'], [20, blank], ({ contact }) =>
    contact === undefined ? null : contactName(contact),
  ),
  column(['contactRole', 'Funktion', 'text'], [16, blank], ({ contact }) => contact?.role ?? null),
  column(
    ['contactPhone', 'Durchwahl', 'text'],
    [16, blank],
    ({ contact }) => contact?.phone ?? null,
  ),
  column(
    ['offers', 'Praktika', 'choice'],
    [10, {}],
    ({ company: { offersPlacements, blocked } }) => {
      if (blocked) return 'gesperrt';
      return offersPlacements === null ? null : offersPlacements ? 'ja' : 'nein';
    },
  ),
  column(['places', 'Plätze', 'number'], [8, {}], ({ company }) => company.places),
  column(['placesYear', 'Plätze für', 'text'], [11, blank], ({ company }) => company.placesYear),
  column(['occupations', 'Berufe', 'text'], [28, {}], ({ company }) =>
    company.occupations.join(', '),
  ),
  column(
    ['conditions', 'Bedingungen', 'text'],
    [28, blank],
    ({ company, conditionsNameSomeone }) => (conditionsNameSomeone ? withheld : company.conditions),
  ),
  column(['minimumAge', 'ab Alter', 'number'], [8, blank], ({ company }) => company.minimumAge),
  column(['police', 'Führungszeugnis', 'choice'], [13, {}], yesNo('needsPoliceCertificate')),
  column(['hygiene', 'Belehrung IfSG', 'choice'], [11, {}], yesNo('needsHygieneBriefing')),
  column(['accessible', 'barrierefrei', 'choice'], [11, {}], yesNo('accessible')),
  column(
    ['support', 'auch mit Unterstützungsbedarf', 'choice'],
    [14, {}],
    yesNo('welcomesSupportNeeds'),
  ),
  column(['chamber', 'Kammer', 'choice'], [16, {}], ({ company }) =>
    company.chamber === null ? null : chamberLabels[company.chamber],
  ),
  column(['size', 'Größe', 'choice'], [16, {}], ({ company }) =>
    company.size === null ? null : companySizeLabels[company.size],
  ),
];

/** Columns that hold a contact person of the company. */
export const contactColumns: ReadonlySet<string> = new Set([
  'contact',
  'contactRole',
  'contactPhone',
]);

/** The columns a Leitstelle works with, as many as fit A4. */
export const everydayCompanyColumns: readonly string[] = [
  'company',
  'branch',
  'town',
  'phone',
  'contact',
  'offers',
  'places',
  'occupations',
  'conditions',
  'support',
];
