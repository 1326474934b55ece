import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import { localDay } from '../calendar/localDay.ts';
import { openCorrections } from '../disclosure/openCorrections.ts';
import { fieldCatalogue } from '../handover/fieldCatalogue.ts';
import type { Handover } from '../handover/handoverSchema.ts';
import { lastContacts } from '../note/lastContacts.ts';
import { partnershipsToRenew } from '../partnership/partnershipState.ts';
import { placementKindLabels } from '../placement/placementSchema.ts';
import { withoutPlace } from '../placement/worklists.ts';
import { deadlinesBetween } from '../school/nearDeadlines.ts';
import type { Student } from '../student/studentSchema.ts';
import { consentItems } from './consentItems.ts';
import { urgencyOf, type TodayData, type TodayItem, type Urgency } from './todayItem.ts';
import { allOf } from '../record/allOf.ts';

/** Days before a deadline from which it is shown. */
const deadlineLead = 21;

/** Days a missed deadline stays while somebody is still missing. */
const deadlineTrail = 42;

const dueFollowUps = (data: TodayData, today: Day): readonly TodayItem[] =>
  allOf(data.followUp)
    .filter(({ doneOn, dueOn, handoverId }) => {
      // An answer that is overdue has a row of its own, from which it is recorded.
      const handover = data.handover[handoverId ?? ''];
      const told = handover !== undefined && awaitsAnswer(handover, today);
      return doneOn === null && dueOn <= today && !told;
    })
    .map((followUp) => ({
      reason: 'followUp',
      action: 'finishFollowUp',
      key: `followUp/${followUp.id}`,
      studentId: followUp.studentId,
      recordId: followUp.id,
      day: followUp.dueOn,
      urgency: urgencyOf(followUp.dueOn, today),
      title: followUp.text,
    }));

const dueAgreements = (data: TodayData, today: Day): readonly TodayItem[] =>
  allOf(data.agreement).flatMap((agreement): TodayItem[] => {
    const { until, doneOn, who } = agreement;
    if (doneOn !== null || until === null || until > today) return [];
    return [
      {
        reason: 'agreement',
        action: 'finishAgreement',
        key: `agreement/${agreement.id}`,
        studentId: agreement.studentId,
        recordId: agreement.id,
        day: until,
        urgency: urgencyOf(until, today),
        title: who === '' ? agreement.what : `${agreement.what} (${who})`,
      },
    ];
  });

const awaitsAnswer = ({ state, answerExpectedOn }: Handover, today: Day): boolean =>
  state === 'versendet' && answerExpectedOn !== null && answerExpectedOn < today;

const nearDeadlines = (data: TodayData, today: Day): readonly TodayItem[] =>
  deadlinesBetween(
    data,
    { from: addDays(today, -deadlineTrail), to: addDays(today, deadlineLead) },
    today,
  ).flatMap((deadline): TodayItem[] => {
    const { missingIds, doneOn } = deadline;
    // One without a list stays until it is ticked off; who has never ticked is not reminded for six weeks.
    const settled =
      missingIds === null ? deadline.on < addDays(today, -7) : missingIds.length === 0;
    if (settled || doneOn !== null) return [];
    const open = missingIds === null ? '' : `: noch ${missingIds.length} offen`;
    return [
      {
        reason: 'deadline',
        action: 'openWorklist',
        key: `deadline/${deadline.key}`,
        studentId: null,
        recordId: deadline.schoolYear,
        code: deadline.code,
        day: deadline.on,
        urgency: urgencyOf(deadline.on, today),
        title: `${deadline.label}${open}`,
        missingIds,
      },
    ];
  });

const corrections = (data: TodayData, today: Day): readonly TodayItem[] =>
  openCorrections(data, today).map(({ disclosure, facts }) => {
    const on = localDay(new Date(disclosure.at));
    const labels = facts.map(({ field }) => fieldCatalogue[field].label).join('; ');
    return {
      reason: 'correction',
      action: 'writeCorrection',
      key: `correction/${disclosure.id}`,
      studentId: disclosure.studentId,
      recordId: disclosure.handoverId,
      day: on,
      urgency: 'soon',
      title: `Geändert seit der Übermittlung an ${disclosure.partnerName}: ${labels}`,
    };
  });

const missingAnswers = (data: TodayData, today: Day): readonly TodayItem[] =>
  allOf(data.handover).flatMap((handover): TodayItem[] => {
    if (!awaitsAnswer(handover, today)) return [];
    const to = data.partner[handover.partnerId ?? '']?.name ?? 'die Stelle';
    return [
      {
        reason: 'answer',
        action: 'recordAnswer',
        key: `answer/${handover.id}`,
        studentId: handover.studentId,
        recordId: handover.id,
        day: handover.answerExpectedOn ?? today,
        urgency: 'overdue',
        title: `Noch keine Rückmeldung zur Übergabe an ${to}`,
      },
    ];
  });

const missingPlaces = (data: TodayData, today: Day): readonly TodayItem[] =>
  withoutPlace(allOf(data.placement), today)
    .filter(({ studentId }) => isOpen(data.student[studentId]))
    .map((placement) => {
      const start = placement.from ?? today;
      return {
        reason: 'place',
        action: 'findPlace',
        key: `place/${placement.id}`,
        studentId: placement.studentId,
        recordId: placement.id,
        day: start,
        urgency: urgencyOf(start, today),
        title: `${placementKindLabels[placement.kind]} ohne Platz, Beginn am ${formatDay(start)}`,
      };
    });

const isOpen = (student: Student | undefined): student is Student => student?.status === 'aktiv';

const partnershipsEnding = (data: TodayData, today: Day): readonly TodayItem[] =>
  partnershipsToRenew(allOf(data.partnership), today).map((partnership) => {
    const school = data.school[partnership.schoolId];
    const company = data.company[partnership.companyId]?.name ?? 'Betrieb';
    const between = [school?.shortName || school?.name || 'Schule', company].join(' und ');
    return {
      reason: 'partnershipEnds',
      action: 'renewPartnership',
      key: `partnershipEnds/${partnership.id}`,
      studentId: null,
      recordId: partnership.id,
      day: partnership.to,
      urgency: urgencyOf(partnership.to, today),
      title: `Kooperation ${between}, Laufzeit bis ${formatDay(partnership.to)}`,
    };
  });

const silences = (data: TodayData, today: Day): readonly TodayItem[] => {
  const weeks = data.settings['settings']?.silentContactWeeks ?? null;
  if (weeks === null) return [];
  const limit = addDays(today, -7 * weeks);
  const last = lastContacts(allOf(data.note));
  return allOf(data.student).flatMap((student): TodayItem[] => {
    const contact = last.get(student.id);
    const since = contact ?? student.openedOn;
    const left = student.leavesOn !== null && student.leavesOn < today;
    if (!isOpen(student) || left || since === null || since >= limit) return [];
    const title = contact === undefined ? 'Noch kein Kontakt, Akte seit' : 'Kein Kontakt seit';
    return [
      {
        reason: 'silence',
        action: 'writeNote',
        key: `silence/${student.id}`,
        studentId: student.id,
        recordId: student.id,
        day: since,
        urgency: 'soon',
        title: `${title} ${formatDay(since)}`,
      },
    ];
  });
};

const rank: Readonly<Record<Urgency, number>> = { overdue: 0, today: 1, soon: 2 };

const byUrgency = (one: TodayItem, other: TodayItem): number =>
  rank[one.urgency] - rank[other.urgency] ||
  one.day.localeCompare(other.day) ||
  one.key.localeCompare(other.key);

/** Everything that is due, the most pressing first; the page groups it by reason. */
export const todayList = (data: TodayData, today: Day): readonly TodayItem[] =>
  [
    ...dueFollowUps(data, today),
    ...dueAgreements(data, today),
    ...nearDeadlines(data, today),
    ...missingAnswers(data, today),
    ...corrections(data, today),
    ...missingPlaces(data, today),
    ...consentItems(data, today),
    ...partnershipsEnding(data, today),
    ...silences(data, today),
  ].sort(byUrgency);
