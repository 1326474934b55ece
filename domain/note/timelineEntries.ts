import type { Day } from '../calendar/day.ts';
import { isDay } from '../calendar/day.ts';
import { formatDay, formatPeriod } from '../calendar/formatDay.ts';
import { firstDayOf, schoolYearLabel } from '../calendar/schoolYear.ts';
import type { Consent } from '../consent/consentSchema.ts';
import { destinationCodes, destinationStatusLabels } from '../destination/destinationCodes.ts';
import type { Destination } from '../destination/destinationSchema.ts';
import { documentLabels, type Disclosure } from '../disclosure/disclosureSchemas.ts';
import type { Agreement, FollowUp } from '../followUp/followUpSchemas.ts';
import { answerLabels, handoverStateLabels, type Handover } from '../handover/handoverSchema.ts';
import { channelLabels } from '../partner/partnerSchemas.ts';
import {
  placementKindLabels,
  placementStatusLabels,
  type Placement,
} from '../placement/placementSchema.ts';
import { enrolmentReasonLabels } from '../student/lists.ts';
import type { Enrolment } from '../student/relatedSchemas.ts';
import type { Note, PrivateNote } from './noteSchemas.ts';
import type { TimelineData, TimelineEntry } from './timelineEntry.ts';

const joined = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' · ');

const dayOfInstant = (instant: string): Day => {
  const found = instant.slice(0, 10);
  if (!isDay(found)) throw new RangeError('An instant begins with a day.');
  return found;
};

/** A case note, titled by its kind in the words of its school year. */
export const noteEntry = (data: TimelineData, record: Note): TimelineEntry => {
  const kinds = data.schoolYear[record.categoryYear]?.noteKinds ?? [];
  const title = kinds.find((kind) => kind.code === record.kind)?.label ?? record.kind;
  return { kind: 'note', key: record.id, day: record.heldOn, title, detail: record.text, record };
};

/** A private note. */
export const privateNoteEntry = (record: PrivateNote): TimelineEntry => ({
  kind: 'privateNote',
  key: record.id,
  day: record.heldOn,
  title: 'Persönliche Notiz',
  detail: record.text,
  record,
});

/** A placement on its first day. */
export const placementEntry = (data: TimelineData, record: Placement): TimelineEntry => ({
  kind: 'placement',
  key: record.id,
  day: record.from ?? dayOfInstant(record.createdAt),
  title: placementKindLabels[record.kind],
  detail: joined(
    data.company[record.companyId ?? '']?.name ?? 'Betrieb noch offen',
    record.occupation,
    formatPeriod(record.from, record.to),
    placementStatusLabels[record.status],
  ),
  record,
});

/** The begin of an enrolment. */
export const enrolmentEntry = (data: TimelineData, record: Enrolment): TimelineEntry => ({
  kind: 'enrolment',
  key: record.id,
  day: record.from ?? firstDayOf(record.schoolYear),
  title: schoolYearLabel(record.schoolYear),
  detail: joined(
    data.school[record.schoolId]?.name ?? '',
    record.className === '' ? '' : `Klasse ${record.className}`,
    record.reason === null ? '' : enrolmentReasonLabels[record.reason],
  ),
  record,
});

/** A destination on the day it was recorded. */
export const destinationEntry = (record: Destination): TimelineEntry => ({
  kind: 'destination',
  key: record.id,
  day: record.recordedOn,
  title: record.kind === 'geplant' ? 'Anschluss' : 'Verbleib',
  detail: joined(
    destinationCodes[record.code].label,
    record.detail,
    record.institution,
    destinationStatusLabels[record.status],
  ),
  record,
});

/** A handover on the day it was begun, and its answer once there is one. */
export const handoverEntries = (data: TimelineData, record: Handover): readonly TimelineEntry[] => {
  const to = data.partner[record.partnerId ?? '']?.name ?? 'Empfänger noch offen';
  const begun: TimelineEntry = {
    kind: 'handover',
    key: record.id,
    day: dayOfInstant(record.createdAt),
    title: 'Übergabe angelegt',
    detail: joined(to, handoverStateLabels[record.state]),
    record,
  };
  if (record.answeredOn === null) return [begun];
  const answer = record.answer === null ? '' : answerLabels[record.answer];
  const detail = joined(to, answer, record.answerNote);
  const { answeredOn: day } = record;
  return [
    begun,
    { kind: 'answer', key: `${record.id}/answer`, day, title: 'Rückmeldung', detail, record },
  ];
};

/** What was sent, on the day of sending. */
export const disclosureEntry = (data: TimelineData, record: Disclosure): TimelineEntry => ({
  kind: 'disclosure',
  key: record.id,
  day: sendingDay(data, record),
  title:
    record.document === 'uebergabe'
      ? 'Übergabe versendet'
      : `${documentLabels[record.document]} versendet`,
  detail: joined(
    record.partnerName,
    record.personName,
    record.channel === null ? '' : channelLabels[record.channel],
  ),
  record,
});

/** The handover knows the day its letter went out; what followed has its own. */
const sendingDay = (data: TimelineData, { document, handoverId, at }: Disclosure): Day =>
  (document === 'uebergabe' ? data.handover[handoverId]?.sentOn : null) ?? dayOfInstant(at);

/** A consent, and its withdrawal once there is one. */
export const consentEntries = (data: TimelineData, record: Consent): readonly TimelineEntry[] => {
  const names = record.recipients.map(({ partnerId }) => data.partner[partnerId]?.name ?? '');
  const recipients = names.filter((name) => name !== '').join(', ');
  const detail = joined(recipients, `gültig bis ${formatDay(record.validUntil)}`);
  const title = 'Einwilligung';
  const given: TimelineEntry = {
    kind: 'consent',
    key: record.id,
    day: record.givenOn,
    title,
    detail,
    record,
  };
  if (record.withdrawnOn === null) return [given];
  return [
    given,
    {
      kind: 'withdrawal',
      key: `${record.id}/withdrawal`,
      day: record.withdrawnOn,
      title: 'Einwilligung widerrufen',
      detail: recipients,
      record,
    },
  ];
};

/** A follow-up, once it is done. */
export const followUpEntries = (record: FollowUp): readonly TimelineEntry[] =>
  record.doneOn === null
    ? []
    : [
        {
          kind: 'followUp',
          key: record.id,
          day: record.doneOn,
          title: 'Wiedervorlage erledigt',
          detail: record.text,
          record,
        },
      ];

/** An agreement, once it is kept. */
export const agreementEntries = (record: Agreement): readonly TimelineEntry[] =>
  record.doneOn === null
    ? []
    : [
        {
          kind: 'agreement',
          key: record.id,
          day: record.doneOn,
          title: 'Vereinbarung erledigt',
          detail: joined(record.what, record.who),
          record,
        },
      ];
