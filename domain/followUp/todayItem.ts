import type { Day } from '../calendar/day.ts';
import type { VaultData } from '../record/vaultData.ts';

/** How pressing an item is; the words for it are the window's. */
export type Urgency = 'overdue' | 'today' | 'soon';

type Item<Reason extends string, Action extends string> = {
  readonly reason: Reason;
  /** What the row offers to be done with. */
  readonly action: Action;
  /** Unique within the list and the same from day to day. */
  readonly key: string;
  readonly studentId: string | null;
  /** The record the item comes from. */
  readonly recordId: string;
  readonly day: Day;
  readonly urgency: Urgency;
  /** Never names a young person: the row shows the name beside it. */
  readonly title: string;
};

/** Something that is due on the page Heute, by its reason. */
export type TodayItem =
  | Item<'followUp', 'finishFollowUp'>
  | Item<'agreement', 'finishAgreement'>
  | (Item<'deadline', 'openWorklist'> & {
      /** Code of the deadline; the record is its school year. */
      readonly code: string;
      readonly missingIds: readonly string[] | null;
    })
  | Item<'correction', 'writeCorrection'>
  | Item<'answer', 'recordAnswer'>
  | Item<'place', 'findPlace'>
  | Item<'consentEnds', 'renewConsent'>
  | Item<'comesOfAge', 'checkConsents'>
  | Item<'partnershipEnds', 'renewPartnership'>
  | Item<'formOut', 'takeBackForm'>
  | Item<'silence', 'writeNote'>;

/** Why something is due. */
export type TodayReason = TodayItem['reason'];

/** The collections the page Heute is made from. */
export type TodayData = Pick<
  VaultData,
  | 'settings'
  | 'schoolYear'
  | 'student'
  | 'followUp'
  | 'agreement'
  | 'handover'
  | 'partner'
  | 'placement'
  | 'partnership'
  | 'company'
  | 'school'
  | 'consent'
  | 'consentRequest'
  | 'note'
  | 'destination'
  | 'enrolment'
  | 'guardian'
  | 'competenceProfile'
  | 'participation'
  | 'partnerPerson'
  | 'disclosure'
  | 'sentLetter'
  | 'waivedCorrection'
>;

/** How pressing a day is, seen from today. */
export const urgencyOf = (due: Day, today: Day): Urgency => {
  if (due === today) return 'today';
  return due < today ? 'overdue' : 'soon';
};
