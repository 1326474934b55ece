import { formatDay, formatDayOrBlank, formatPeriod } from '../calendar/formatDay.ts';
import { contactName } from '../company/contactName.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { addressLines } from '../person/addressLines.ts';
import { listName } from '../person/personName.ts';
import { placementCase, type PlacementCase } from '../placement/placementCase.ts';
import type { Placement } from '../placement/placementSchema.ts';
import { visitGroups, type VisitGroup } from '../placement/visitPlan.ts';
import type { VaultData } from '../record/vaultData.ts';
import { newSettings } from '../settings/newSettings.ts';
import { fillIn } from './fillIn.ts';
import type { FormPlan } from './formPlan.ts';
import type { PaperBlock } from './paperBlocks.ts';
import { paperFrame } from './paperFrame.ts';
import { joinText } from './particulars.ts';
import { withoutDepartment, type PlacementOptions } from './placementFrame.ts';

/** What the plan of visits is asked for. */
type VisitPlanWish = {
  readonly placementIds: readonly string[];
  readonly withBlocked: boolean;
};

/**
 * The plan of visits on paper, by place and company. Where a young person with an Auskunftssperre works stands there
 * only when that was confirmed for this output; otherwise they are left out and counted.
 */
export const visitPlanPaper = (
  data: VaultData,
  { placementIds, withBlocked }: VisitPlanWish,
  { texts, today }: PlacementOptions,
): Result<FormPlan, string> => {
  const cases = new Map<string, PlacementCase>();
  for (const id of placementIds) {
    const given = placementCase(data, id, today);
    if (given.ok) cases.set(id, given.value);
  }
  const shown = [...cases.values()].filter(({ student }) => withBlocked || !student.addressBlocked);
  const groups = visitGroups(placementsOf(shown), data.company);
  if (groups.length === 0) return fail('In diesem Besuchsplan steht niemand.');
  const left = cases.size - shown.length;
  return ok({
    layout: 'form',
    ...paperFrame(withoutDepartment(data.settings['settings'] ?? newSettings())),
    fileName: `Besuchsplan_${today}.docx`,
    title: 'Besuchsplan',
    reference: `Besuchsplan vom ${formatDay(today)}`,
    heading: texts.visitPlan.heading,
    introduction: [
      fillIn(texts.visitPlan.introduction, { day: formatDay(today), count: String(shown.length) }),
      ...(left === 0 ? [] : [fillIn(texts.visitPlan.leftOut, { count: String(left) })]),
    ],
    blocks: groups.map((group) => townBlock(group, cases)),
    footer: [texts.visitPlan.footer],
  });
};

const placementsOf = (cases: readonly PlacementCase[]): readonly Placement[] =>
  cases.map(({ placement }) => placement);

const townBlock = (
  { town, stops }: VisitGroup,
  cases: ReadonlyMap<string, PlacementCase>,
): PaperBlock => ({
  heading: town === '' ? 'Ort nicht erfasst' : town,
  content: [
    {
      kind: 'table',
      columns: [
        { title: 'Betrieb', width: 28 },
        { title: 'Jugendliche/r, Klasse', width: 24 },
        { title: 'Zeitraum', width: 16 },
        { title: 'Wer besucht', width: 17 },
        { title: 'Besuch am', width: 15 },
      ],
      rows: stops.flatMap(({ placements }) =>
        placements.flatMap(({ id }, index) => {
          const given = cases.get(id);
          return given === undefined ? [] : [visitRow(given, index === 0)];
        }),
      ),
    },
  ],
});

const visitRow = (given: PlacementCase, first: boolean): string[] => {
  const { placement, student, className } = given;
  return [
    // The name stands in every row: a table that goes on begins the next page with any of them.
    first ? stopText(given) : (given.company?.name ?? ''),
    joinText([listName(student), className], ', '),
    formatPeriod(placement.from, placement.to),
    placement.visitor,
    formatDayOrBlank(placement.visitOn),
  ];
};

const stopText = ({ company, contact }: PlacementCase): string =>
  company === null
    ? ''
    : joinText(
        [
          company.name,
          addressLines({ ...company, postcode: '', town: '' })[0] ?? '',
          contact === null ? '' : contactName(contact),
          (contact?.phone === undefined || contact.phone === ''
            ? company.phone
            : contact.phone
          ).replaceAll(' ', '\u00a0'),
        ],
        '\n',
      );
