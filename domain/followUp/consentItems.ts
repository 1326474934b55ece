import { addDays } from '../calendar/addDays.ts';
import type { Day } from '../calendar/day.ts';
import { formatDay } from '../calendar/formatDay.ts';
import { formsNotBack } from '../consent/formsNotBack.ts';
import { outgrownAt } from '../consent/outgrownAt.ts';
import { comesOfAgeOn } from '../person/age.ts';
import type { Student } from '../student/studentSchema.ts';
import { endingConsents } from './endingConsents.ts';
import { urgencyOf, type TodayData, type TodayItem } from './todayItem.ts';
import { allOf } from '../record/allOf.ts';

/** Days ahead in which a consent that ends or a coming of age is shown. */
const sixWeeks = 42;

/** What is due about consents: those that end, comings of age, and forms that are not back. */
export const consentItems = (data: TodayData, today: Day): readonly TodayItem[] => [
  ...consentsToRenew(data, today),
  ...comingsOfAge(data, today),
  ...formsOut(data, today),
];

const isOpen = (student: Student | undefined): student is Student => student?.status === 'aktiv';

const consentsToRenew = (data: TodayData, today: Day): readonly TodayItem[] =>
  endingConsents(allOf(data.consent), today, addDays(today, sixWeeks))
    .filter(({ studentId }) => isOpen(data.student[studentId]))
    .map((consent) => ({
      reason: 'consentEnds',
      action: 'renewConsent',
      key: `consentEnds/${consent.id}`,
      studentId: consent.studentId,
      recordId: consent.id,
      day: consent.validUntil,
      urgency: urgencyOf(consent.validUntil, today),
      title: `Einwilligung endet am ${formatDay(consent.validUntil)}`,
    }));

const comingsOfAge = (data: TodayData, today: Day): readonly TodayItem[] =>
  allOf(data.student).flatMap((student): TodayItem[] => {
    if (!isOpen(student) || student.birthDay === null) return [];
    const on = comesOfAgeOn(student.birthDay);
    if (on < today || on > addDays(today, sixWeeks)) return [];
    return [
      {
        reason: 'comesOfAge',
        action: 'checkConsents',
        key: `comesOfAge/${student.id}`,
        studentId: student.id,
        recordId: student.id,
        day: on,
        urgency: urgencyOf(on, today),
        title: `Wird volljährig am ${formatDay(on)}: ${meaning(outgrownAt(allOf(data.consent), student).length)}`,
      },
    ];
  });

const meaning = (ending: number): string => {
  if (ending === 0) return 'Ab dann zählt nur die eigene Unterschrift';
  return ending === 1
    ? '1 Einwilligung ohne eigene Unterschrift endet'
    : `${ending} Einwilligungen ohne eigene Unterschrift enden`;
};

const formsOut = (data: TodayData, today: Day): readonly TodayItem[] =>
  formsNotBack(allOf(data.consentRequest), today)
    .filter(({ studentId }) => isOpen(data.student[studentId]))
    .map((request) => ({
      reason: 'formOut',
      action: 'takeBackForm',
      key: `formOut/${request.id}`,
      studentId: request.studentId,
      recordId: request.id,
      day: request.handedOutOn,
      urgency: 'soon',
      title: `Einwilligung zum Unterschreiben ausgegeben am ${formatDay(request.handedOutOn)}, noch nicht zurück`,
    }));
