import type { Day } from '../calendar/day.ts';
import type { Consent } from '../consent/consentSchema.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import type { Disclosure } from '../disclosure/disclosureSchemas.ts';
import type { Agreement, FollowUp } from '../followUp/followUpSchemas.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import type { Placement } from '../placement/placementSchema.ts';
import type { VaultData } from '../record/vaultData.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { Note, PrivateNote } from './noteSchemas.ts';

type Entry<Kind extends string, R> = {
  readonly kind: Kind;
  /** Unique within a timeline; one record may stand in it more than once. */
  readonly key: string;
  readonly day: Day;
  readonly title: string;
  readonly detail: string;
  readonly record: R;
};

/** Something that happened with a young person. */
export type TimelineEntry =
  | Entry<'note', Note>
  | Entry<'privateNote', PrivateNote>
  | Entry<'placement', Placement>
  | Entry<'enrolment', Enrolment>
  | Entry<'destination', Destination>
  | Entry<'handover', Handover>
  | Entry<'answer', Handover>
  | Entry<'disclosure', Disclosure>
  | Entry<'consent', Consent>
  | Entry<'withdrawal', Consent>
  | Entry<'agreement', Agreement>
  | Entry<'followUp', FollowUp>;

/** The collections a timeline is made from. */
export type TimelineData = Pick<
  VaultData,
  | 'note'
  | 'privateNote'
  | 'placement'
  | 'enrolment'
  | 'destination'
  | 'handover'
  | 'disclosure'
  | 'consent'
  | 'agreement'
  | 'followUp'
  | 'school'
  | 'schoolYear'
  | 'company'
  | 'partner'
>;
