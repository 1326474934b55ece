import {
  IconAlarm,
  IconBriefcaseOff,
  IconCake,
  IconCalendarDue,
  IconChecklist,
  IconFileAlert,
  IconHeartHandshake,
  IconMailQuestion,
  IconMessageOff,
  IconSignature,
  IconReplace,
  type Icon,
} from '@tabler/icons-react';
import type { TodayReason } from '../../../domain/followUp/todayItem.ts';

/** How a reason is called and what its rows offer. */
export type ReasonWords = {
  readonly title: string;
  readonly icon: Icon;
  /** What the button of a row says. */
  readonly action: string;
};

/** The words for each reason on the page Heute. */
export const reasonWords: Readonly<Record<TodayReason, ReasonWords>> = {
  followUp: { title: 'Wiedervorlagen', icon: IconAlarm, action: 'Öffnen' },
  agreement: { title: 'Vereinbarungen', icon: IconChecklist, action: 'Öffnen' },
  answer: { title: 'Übergaben ohne Antwort', icon: IconMailQuestion, action: 'Antwort eintragen' },
  correction: {
    title: 'Geändert seit der Übermittlung',
    icon: IconReplace,
    action: 'Ansehen',
  },
  place: { title: 'Noch ohne Praktikumsplatz', icon: IconBriefcaseOff, action: 'Praktikum öffnen' },
  deadline: { title: 'Stichtage', icon: IconCalendarDue, action: 'Wer fehlt' },
  consentEnds: { title: 'Einwilligungen enden', icon: IconFileAlert, action: 'Erneuern' },
  comesOfAge: { title: 'Bald volljährig', icon: IconCake, action: 'Prüfen' },
  partnershipEnds: {
    title: 'Kooperationen laufen aus',
    icon: IconHeartHandshake,
    action: 'Kooperation öffnen',
  },
  formOut: { title: 'Formulare noch nicht zurück', icon: IconSignature, action: 'Erfassen' },
  silence: { title: 'Lange kein Kontakt', icon: IconMessageOff, action: 'Notiz schreiben' },
};
