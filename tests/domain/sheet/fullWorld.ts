import { day } from '../../../domain/calendar/day.ts';
import { newCompany } from '../../../domain/company/newCompany.ts';
import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { newHandover } from '../../../domain/handover/newHandover.ts';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import { newPlacement } from '../../../domain/placement/newPlacement.ts';
import { companyColumns } from '../../../domain/sheet/companyColumns.ts';
import { disclosureColumns } from '../../../domain/sheet/disclosureOverview.ts';
import { followUpColumns } from '../../../domain/sheet/followUpOverview.ts';
import type { OverviewContext } from '../../../domain/sheet/overviewContext.ts';
import type { SheetChoice } from '../../../domain/sheet/overviews.ts';
import { placementColumns } from '../../../domain/sheet/placementColumns.ts';
import { practiceDaysColumns } from '../../../domain/sheet/practiceDaysOverview.ts';
import { transitionColumns } from '../../../domain/sheet/transitionColumns.ts';
import { unplacedColumns } from '../../../domain/sheet/unplacedOverview.ts';
import { overviewWorld } from './overviewWorld.ts';

const at = '2026-09-01T08:00:00Z';
const today = day('2026-11-22');
/** What overviews are planned from on 22 November 2026. */
export const context: OverviewContext = {
  ...{ today, nameOrder: 'din', guardianAdvice: 'keine', practice: false, smallCell: 5 },
};

const persons = {
  schoolIds: [],
  classNames: [],
  per: 'together' as const,
  numbersOnly: false,
  showBlockedPlaces: false,
};
const year = { schoolYear: '2026/2027' as const, ...persons };

const keys = (columns: readonly { readonly column: { readonly key: string } }[]): string[] =>
  columns.map(({ column }) => column.key);

/** Every overview with every column. */
export const choices: Readonly<Record<string, SheetChoice>> = {
  transition: { sheet: 'transition', columns: keys(transitionColumns), ...year },
  unplaced: {
    ...{ sheet: 'unplaced', columns: keys(unplacedColumns), ...year },
    ...{ withUnrecorded: true, toFillIn: false },
  },
  placements: { sheet: 'placements', columns: keys(placementColumns), ...year },
  companies: { sheet: 'companies', columns: keys(companyColumns), onlyOffering: false },
  practiceDays: {
    ...{ sheet: 'practiceDays', columns: keys(practiceDaysColumns), toFillIn: false, ...year },
  },
  disclosures: { sheet: 'disclosures', columns: keys(disclosureColumns), ...year },
  followUps: { sheet: 'followUps', columns: keys(followUpColumns), withDone: true, ...persons },
};

/** A disclosure by post to a BBS. */
export const disclosure = (given: Pick<Disclosure, 'id' | 'studentId'> & Partial<Disclosure>) =>
  ({
    handoverId: 'h',
    letterId: 'l',
    document: 'uebergabe',
    format: 'word',
    aboutId: null,
    at: '2026-10-05T08:00:00Z',
    sender: 'A. Beispiel',
    partnerKind: 'bbs',
    partnerName: 'BBS Musterthal',
    personName: 'Frau Ziel',
    personFunction: 'Aufnahme',
    purpose: 'Übergang',
    basis: 'einwilligung',
    basisNote: '',
    overrideBasis: null,
    overrideReason: '',
    consentIds: [],
    groups: ['person', 'schule'],
    fields: [],
    noteIds: [],
    placementIds: [],
    channel: 'post',
    attachments: [],
    copies: [],
    fileName: 'Uebergabe_F-0001.docx',
    sha256: '0'.repeat(64),
    ...given,
  }) satisfies Disclosure;

/** One record of each kind about one person, beside people at another school. */
export const fullWorld = () => {
  const world = overviewWorld();
  const { data, person, destination } = world;
  const id = person({ familyName: 'Heide', givenNames: 'Mia', phone: '05521 1', street: 'Weg' });
  person({ familyName: 'Weit' }, { schoolId: 'igs' });
  destination(id, { code: 'suche', remark: 'vertraulich' });
  data.company['c'] = {
    ...newCompany({ id: 'c', name: 'Tischlerei Holz', createdAt: at }),
    ...{ town: 'Musterthal', phone: '05521 2', offersPlacements: true, places: 2 },
    ...{ remark: 'Mia war hier', conditions: 'ab 16', occupations: ['Tischler/in'] },
  };
  data.placement['p'] = {
    ...newPlacement({ id: 'p', studentId: id, createdAt: at }),
    ...{ companyId: 'c', status: 'bestaetigt' as const, visitor: 'Herr Lehrer' },
    ...{ from: day('2027-02-01'), to: day('2027-02-12'), visitOn: day('2027-02-05') },
    ...{ visitNote: 'Streit', companyText: 'unpünktlich', endReason: 'krank' },
  };
  data.partner['bbs'] = newPartner({
    id: 'bbs',
    kind: 'bbs',
    name: 'BBS Musterthal',
    createdAt: at,
  });
  data.participation['t'] = {
    ...{
      id: 't',
      studentId: id,
      schoolYear: '2026/2027',
      partnerId: 'bbs',
      fields: ['Holz', 'Bau'],
    },
    ...{ status: 'nimmt_teil', daysPlanned: 12, daysAttended: 7, feedback: 'hat geweint' },
    ...{ createdAt: at, changedAt: at },
  };
  data.handover['h'] = {
    ...newHandover({ id: 'h', studentId: id, createdAt: at }),
    partnerId: 'bbs',
  };
  data.disclosure['d'] = disclosure({ id: 'd', studentId: id });
  data.followUp['f'] = {
    ...newFollowUp({ id: 'f', dueOn: day('2026-11-20'), text: 'Streit zu Hause', createdAt: at }),
    studentId: id,
  };
  return { ...world, id };
};
