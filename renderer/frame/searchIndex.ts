import type { Day } from '../../domain/calendar/day.ts';
import { partnerKindLabels } from '../../domain/partner/partnerSchemas.ts';
import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { listName } from '../../domain/person/personName.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { classOf } from '../../domain/school/classOf.ts';
import { currentEnrolments } from '../../domain/school/enrolmentOn.ts';
import { companyPath, studentPath } from './routes.ts';
import type { SearchEntry } from './searchEntry.ts';

/** The collections searched by name. */
export type SearchData = Pick<
  VaultData,
  'student' | 'enrolment' | 'school' | 'company' | 'companyContact' | 'partner' | 'partnerPerson'
>;

const joined = (parts: readonly string[], by: string): string =>
  parts.filter((part) => part !== '').join(by);

const studentEntries = (data: SearchData, today: Day): readonly SearchEntry[] => {
  const enrolments = currentEnrolments(Object.values(data.enrolment), today);
  return Object.values(data.student).map((student) => {
    const enrolment = enrolments.get(student.id);
    const school = data.school[enrolment?.schoolId ?? ''];
    const name = listName(student);
    const klass = classOf(enrolment);
    return {
      group: 'student',
      key: student.id,
      label: name,
      detail: joined(
        [
          klass,
          school?.shortName ?? '',
          school?.shortName === '' ? school.name : '',
          student.caseNumber,
        ],
        ' · ',
      ),
      path: studentPath(student.id),
      folded: foldForSearch(`${name} ${student.givenNames} ${klass} ${student.caseNumber}`),
    };
  });
};

type Named = { readonly givenName: string; readonly familyName: string };

/** The names of the people at each company or institution, in one pass. */
const namesBy = <P extends Named>(
  people: readonly P[],
  keyOf: (person: P) => string,
): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const person of people) {
    const name = joined([person.givenName, person.familyName], ' ');
    const key = keyOf(person);
    names.set(key, joined([names.get(key) ?? '', name], ', '));
  }
  return names;
};

const companyEntries = (data: SearchData): readonly SearchEntry[] => {
  const contacts = namesBy(Object.values(data.companyContact), (contact) => contact.companyId);
  return Object.values(data.company).map((company) => {
    const detail = joined([company.branch, company.town, contacts.get(company.id) ?? ''], ' · ');
    return {
      group: 'company',
      key: company.id,
      label: company.name,
      detail,
      path: companyPath(company.id),
      folded: foldForSearch(`${company.name} ${detail} ${company.occupations.join(' ')}`),
    };
  });
};

const partnerEntries = (data: SearchData): readonly SearchEntry[] => {
  const people = namesBy(Object.values(data.partnerPerson), (person) => person.partnerId);
  return Object.values(data.partner).map((partner) => {
    const kind = partnerKindLabels[partner.kind];
    const detail = joined([partner.department, kind, people.get(partner.id) ?? ''], ' · ');
    return {
      group: 'partner',
      key: partner.id,
      label: partner.name,
      detail,
      path: `/einstellungen/stellen?${partner.id}`,
      folded: foldForSearch(`${partner.name} ${detail} ${partner.town}`),
    };
  });
};

/** Made once: a comparison that names its language makes a collator of its own each time. */
const collator = new Intl.Collator('de');

const byLabel = (entries: readonly SearchEntry[]): readonly SearchEntry[] =>
  entries.toSorted((one, other) => collator.compare(one.label, other.label));

/** Everything that is found by its name: people, companies, institutions, each group by label. */
export const searchIndex = (data: SearchData, today: Day): readonly SearchEntry[] => [
  ...byLabel(studentEntries(data, today)),
  ...byLabel(companyEntries(data)),
  ...byLabel(partnerEntries(data)),
];
