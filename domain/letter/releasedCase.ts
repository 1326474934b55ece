import type { Day } from '../calendar/day.ts';
import { formatDayOrBlank } from '../calendar/formatDay.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { Finding } from '../handover/blockers.ts';
import type { FieldCode } from '../handover/fieldCatalogue.ts';
import { gate } from '../handover/gate.ts';
import type { HandoverCase } from '../handover/handoverCase.ts';
import type { Partner, PartnerPerson } from '../partner/partnerSchemas.ts';
import { fullName } from '../person/personName.ts';
import { chosenAgreements } from './chosenAgreements.ts';
import { hideNames } from './hideNames.ts';
import type { PaperContent } from './paperBlocks.ts';

/** A case of which something may go out, with what a form needs to know of it. */
export type ReleasedCase = {
  readonly given: HandoverCase;
  readonly today: Day;
  readonly partner: Partner;
  readonly person: PartnerPerson;
  readonly released: readonly FieldCode[];
  /** The name where it is released, else the case number. */
  readonly name: string;
  /** A freely typed text without the names that are not released. */
  readonly hide: (text: string) => string;
};

/** Passes a case through the gate; fails with what blocks the handover, or when nothing of it may go out. */
export const releasedCase = (
  given: HandoverCase,
  today: Day,
): Result<ReleasedCase, readonly Finding[]> => {
  const { partner, person, student } = given;
  const { blockers, released } = gate(given, today);
  if (blockers.length > 0 || partner === null || person === null) return fail(blockers);
  if (released.length === 0)
    return fail([notReleased('Keine der ausgewählten Angaben darf übermittelt werden.')]);
  const named = released.includes('name') && fullName(student) !== '';
  const name = named ? fullName(student) : student.caseNumber;
  return ok({ given, today, partner, person, released, name, hide: hideNames(given, released) });
};

/** A finding that something needed is not among the released particulars. */
export const notReleased = (text: string): Finding => ({ severity: 'block', text, jump: 'fields' });

/** The agreements as a table of what, who and until when; none where they are not released. */
export const agreementTable = ({
  given,
  released,
  hide,
}: ReleasedCase): readonly PaperContent[] => {
  const rows = released.includes('vereinbarungen')
    ? chosenAgreements(given).map(({ what, who, until }) => [
        hide(what),
        hide(who),
        formatDayOrBlank(until),
      ])
    : [];
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
};

const columns = [
  { title: 'Vereinbarung', width: 52 },
  { title: 'Wer', width: 30 },
  { title: 'Bis wann', width: 18 },
];
