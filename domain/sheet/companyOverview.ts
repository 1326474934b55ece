import type { z } from 'zod';
import { formatDay } from '../calendar/formatDay.ts';
import type { VaultData } from '../record/vaultData.ts';
import { chosenColumns, listTable } from './listTable.ts';
import { companyColumns, contactColumns, type CompanyLine } from './companyColumns.ts';
import { countTable } from './countTables.ts';
import type { companyChoiceSchema } from './listChoice.ts';
import { notRecorded } from './listColumn.ts';
import { makeNameFinder } from './nameFinder.ts';
import type { OverviewContext } from './overviewContext.ts';
import type { ShownOverview } from './shownOverview.ts';
import { withChart } from './tableChart.ts';
import type { Sheet } from './sheetPlan.ts';

/** What the list reads of the vault; of young people only the names, to leave out texts that hold one. */
export type CompanyData = Pick<VaultData, 'company' | 'companyContact' | 'student'>;

/** What the list is made from, beside the records. */
export type CompanyOptions = Readonly<z.infer<typeof companyChoiceSchema>> & OverviewContext;

const title = 'Betriebeliste';

/** The Betriebeliste: who offers what on which conditions. It never names a young person. */
export const companyOverview = (data: CompanyData, options: CompanyOptions): ShownOverview => {
  const all = linesOf(data);
  const lines = options.onlyOffering ? all.filter(isOffering) : all;
  const columns = chosenColumns(companyColumns, options.columns);
  const namesContacts = columns.some(({ column }) => contactColumns.has(column.key));
  const face = faceOf(options, {
    extent: `${lines.length} von ${all.length} Betrieben`,
    namesContacts,
  });
  const rows = lines.map((line) => columns.map(({ valueOf }) => valueOf(line)));
  return {
    plan: {
      fileName: `Betriebeliste_${options.today}.xlsx`,
      title,
      asOf: options.today,
      confidentiality: namesContacts ? 'vertraulich' : 'ohne personenbezogene Daten',
      practice: options.practice,
      sheets: [
        countsSheet(lines, face),
        {
          name: 'Betriebe',
          title,
          lines: face,
          tables: [listTable(columns, rows, 'In dieser Auswahl ist kein Betrieb erfasst.')],
          fixedColumns: columns[0]?.column.key === 'company' ? 1 : 0,
          orientation: 'landscape',
        },
      ],
    },
    ...{ schools: [], classNames: [], blocked: 0, shown: lines.length, all: all.length },
  };
};

const isOffering = ({ company }: CompanyLine): boolean =>
  company.offersPlacements === true && !company.blocked;

const names = new Intl.Collator('de', { numeric: true });

const linesOf = (data: CompanyData): readonly CompanyLine[] => {
  const contacts = Object.values(data.companyContact).filter(({ active }) => active);
  const first = new Map(contacts.toReversed().map((contact) => [contact.companyId, contact]));
  const namesSomeone = makeNameFinder(Object.values(data.student));
  return Object.values(data.company)
    .toSorted((one, other) => names.compare(one.name, other.name))
    .map((company) => ({
      company,
      contact: first.get(company.id),
      conditionsNameSomeone: namesSomeone(company.conditions),
    }));
};

const faceOf = (
  { today, onlyOffering }: CompanyOptions,
  { extent, namesContacts }: { readonly extent: string; readonly namesContacts: boolean },
): Sheet['lines'] => [
  { label: 'Stand', text: formatDay(today) },
  {
    label: 'Auswahl',
    text: onlyOffering
      ? 'Betriebe, die Praktika anbieten und nicht gesperrt sind'
      : 'alle Betriebe',
  },
  { label: 'Umfang', text: extent },
  namesContacts
    ? {
        label: 'Vertraulich',
        text: 'nur für die Schulen und die Leitstelle; enthält Ansprechpersonen der Betriebe, keine Daten von Jugendlichen',
      }
    : { label: 'Ohne personenbezogene Daten', text: 'keine Daten von Jugendlichen' },
];

const offerWord = ({ company }: CompanyLine): string => {
  if (company.blocked) return 'gesperrt';
  if (company.offersPlacements === null) return notRecorded;
  return company.offersPlacements ? 'bietet Praktika an' : 'bietet keine Praktika an';
};

const countsSheet = (lines: readonly CompanyLine[], face: Sheet['lines']): Sheet => {
  const counted = { total: 'Betriebe zusammen', smallCell: 0 };
  const byBranch = {
    heading: 'Nach Branche',
    header: 'Branche',
    wordOf: ({ company }: CompanyLine) => company.branch || notRecorded,
    always: [],
  };
  const byOffer = {
    heading: 'Nach Angebot',
    header: 'Angebot',
    wordOf: offerWord,
    always: [],
  };
  return {
    name: 'Übersicht',
    title,
    lines: face,
    tables: [
      countTable(lines, byOffer, counted),
      withChart(countTable(lines, byBranch, counted), ['count']),
    ],
    fixedColumns: 0,
    orientation: 'landscape',
  };
};
