import type { SchoolYearName } from '../../../domain/calendar/schoolYear.ts';
import { companyColumns, everydayCompanyColumns } from '../../../domain/sheet/companyColumns.ts';
import {
  disclosureColumns,
  everydayDisclosureColumns,
} from '../../../domain/sheet/disclosureOverview.ts';
import { followUpColumns } from '../../../domain/sheet/followUpOverview.ts';
import type { SheetChoice } from '../../../domain/sheet/overviews.ts';
import {
  everydayPlacementColumns,
  placementColumns,
} from '../../../domain/sheet/placementColumns.ts';
import { practiceDaysColumns } from '../../../domain/sheet/practiceDaysOverview.ts';
import type { SheetColumn } from '../../../domain/sheet/sheetPlan.ts';
import { everydayColumns, transitionColumns } from '../../../domain/sheet/transitionColumns.ts';
import { unplacedColumns } from '../../../domain/sheet/unplacedOverview.ts';

/** The overviews the page shows, by the names they have in the contract. */
export type OverviewName =
  | 'transition'
  | 'unplaced'
  | 'placements'
  | 'companies'
  | 'practiceDays'
  | 'disclosures'
  | 'followUps';

/** What is chosen of one of them. */
export type OverviewChoice = Extract<SheetChoice, { sheet: OverviewName }>;

/** A column that may be chosen. */
export type OfferedColumn = Pick<SheetColumn, 'key' | 'header'>;

/** An overview as the page offers it. */
export type OverviewKind = {
  readonly label: string;
  readonly columns: readonly OfferedColumn[];
  /** The columns it begins with. */
  readonly everyday: readonly string[];
  /** Who comes into it, and where that is recorded: read where it is empty. */
  readonly whoIsIn: string;
  /** To whom the file may be given. */
  readonly giveTo: string;
  /** What is chosen before anybody chose. */
  readonly blank: (schoolYear: SchoolYearName) => OverviewChoice;
};

const columnsIn = (
  columns: readonly { readonly column: SheetColumn }[],
): readonly OfferedColumn[] => columns.map(({ column }) => column);

const keysOf = (columns: readonly { readonly column: SheetColumn }[]): readonly string[] =>
  columns.map(({ column }) => column.key);

const persons = () => ({
  schoolIds: [],
  classNames: [],
  columns: [],
  per: 'together' as const,
  numbersOnly: false,
  showBlockedPlaces: false,
});

const leavesOn = 'Den Tag tragen Sie in den Stammdaten unter „Verlässt die Schule am“ ein.';

/** Every overview of the page, in the order of its list. */
export const overviewKinds: Readonly<Record<OverviewName, OverviewKind>> = {
  transition: {
    label: 'Übergangsübersicht',
    columns: columnsIn(transitionColumns),
    everyday: everydayColumns,
    whoIsIn: `In die Übersicht kommt, wer im gewählten Schuljahr die Schule verlässt. ${leavesOn}`,
    giveTo: 'das Team Berufliche Orientierung und die Leitstelle',
    blank: (schoolYear) => ({ sheet: 'transition', schoolYear, ...persons() }),
  },
  unplaced: {
    label: 'Unversorgtenliste',
    columns: columnsIn(unplacedColumns),
    everyday: [
      'pupil',
      'class',
      'school',
      'expectedDegree',
      'wish',
      'planB',
      'planned',
      'group',
      'status',
      'nextStepOn',
      'consent',
    ],
    whoIsIn: `In die Liste kommt, wer im gewählten Schuljahr die Schule verlässt und noch sucht, keinen Anschluss hat oder nicht erreicht wurde. ${leavesOn}`,
    giveTo: 'das Team Berufliche Orientierung und die Leitstelle',
    blank: (schoolYear) => ({
      sheet: 'unplaced',
      schoolYear,
      withUnrecorded: true,
      toFillIn: false,
      ...persons(),
    }),
  },
  placements: {
    label: 'Praktikumsübersicht',
    columns: columnsIn(placementColumns),
    everyday: everydayPlacementColumns,
    whoIsIn:
      'In die Übersicht kommen die Praktika des gewählten Schuljahres. Praktika legen Sie unter „Praktika“ an.',
    giveTo: 'die Klassenleitung, das Team Berufliche Orientierung und die Leitstelle',
    blank: (schoolYear) => ({ sheet: 'placements', schoolYear, ...persons() }),
  },
  companies: {
    label: 'Betriebeliste',
    columns: columnsIn(companyColumns),
    everyday: everydayCompanyColumns,
    whoIsIn:
      'In die Liste kommen Betriebe, die Praktika anbieten, oder alle. Betriebe legen Sie unter „Praktika“ an.',
    giveTo: 'die Schulen und die Leitstelle',
    blank: () => ({ sheet: 'companies', columns: [], onlyOffering: true }),
  },
  practiceDays: {
    label: 'Praxistage: Teilnehmende',
    columns: columnsIn(practiceDaysColumns),
    everyday: keysOf(practiceDaysColumns),
    whoIsIn: 'In die Liste kommt, wer im gewählten Schuljahr an den Praxistagen teilnimmt.',
    giveTo: 'die Schulen, die BBS und die Leitstelle',
    blank: (schoolYear) => ({
      sheet: 'practiceDays',
      schoolYear,
      toFillIn: false,
      ...persons(),
    }),
  },
  disclosures: {
    label: 'Übergabeverzeichnis',
    columns: columnsIn(disclosureColumns),
    everyday: everydayDisclosureColumns,
    whoIsIn:
      'In das Verzeichnis kommt jedes Schreiben, das im gewählten Schuljahr an eine Stelle ging.',
    giveTo: 'die verantwortliche Stelle und ihre Datenschutzbeauftragten',
    blank: (schoolYear) => ({ sheet: 'disclosures', schoolYear, ...persons() }),
  },
  followUps: {
    label: 'Wiedervorlagen',
    columns: columnsIn(followUpColumns),
    everyday: keysOf(followUpColumns),
    whoIsIn: 'In die Liste kommen Ihre Wiedervorlagen. Was zu tun ist, bleibt im Programm.',
    giveTo: 'Ihre Vertretung',
    blank: () => ({ sheet: 'followUps', withDone: false, ...persons() }),
  },
};
