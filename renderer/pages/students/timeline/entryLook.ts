import {
  IconBell,
  IconBriefcase,
  IconCircleCheck,
  IconFileCertificate,
  IconFlag,
  IconLock,
  IconMail,
  IconMessage,
  IconSchool,
  IconTransfer,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { TimelineEntry } from '../../../../domain/note/timelineEntry.ts';
import { foldForSearch } from '../../../../domain/person/foldForSearch.ts';
import { handoverPath, placementPath, studentPath } from '../../../frame/routes.ts';

type Kind = TimelineEntry['kind'];

/** The picture beside an entry of the timeline; its words stand next to it. */
export const entryIcons: Readonly<Record<Kind, Icon>> = {
  note: IconMessage,
  privateNote: IconLock,
  placement: IconBriefcase,
  enrolment: IconSchool,
  destination: IconFlag,
  handover: IconTransfer,
  answer: IconMail,
  disclosure: IconTransfer,
  consent: IconFileCertificate,
  withdrawal: IconX,
  agreement: IconCircleCheck,
  followUp: IconBell,
};

/** Where an entry leads to, or null for what stands in the timeline itself. */
export const entryPath = (entry: TimelineEntry): string | null => {
  switch (entry.kind) {
    case 'placement':
      return placementPath(entry.record.id);
    case 'handover':
    case 'answer':
      return handoverPath(entry.record.id);
    case 'disclosure':
      return handoverPath(entry.record.handoverId);
    case 'destination':
      return studentPath(entry.record.studentId, 'anschluss');
    case 'consent':
    case 'withdrawal':
      return studentPath(entry.record.studentId, 'einwilligungen');
    case 'enrolment':
      return studentPath(entry.record.studentId, 'stammdaten');
    case 'note':
    case 'privateNote':
    case 'agreement':
    case 'followUp':
      return null;
  }
};

/** Groups of entries the timeline can be narrowed down to. */
export const entryGroups = {
  alles: 'Alles',
  notizen: 'Notizen',
  praktika: 'Praktika',
  uebergaben: 'Übergaben und Einwilligungen',
} as const;

/** A group of entries. */
export type EntryGroup = keyof typeof entryGroups;

const groupOf: Readonly<Partial<Record<Kind, EntryGroup>>> = {
  note: 'notizen',
  privateNote: 'notizen',
  placement: 'praktika',
  handover: 'uebergaben',
  answer: 'uebergaben',
  disclosure: 'uebergaben',
  consent: 'uebergaben',
  withdrawal: 'uebergaben',
};

/** Whether an entry belongs to a group. */
export const isInGroup = (entry: TimelineEntry, group: EntryGroup): boolean =>
  group === 'alles' || groupOf[entry.kind] === group;

/** All words of an entry, folded for searching. */
export const searchedWords = (entry: TimelineEntry): string => {
  const more =
    entry.kind === 'note'
      ? [entry.record.occasion, entry.record.assessment, entry.record.goal, entry.record.persons]
      : [];
  return foldForSearch([entry.title, entry.detail, ...more].join(' '));
};
