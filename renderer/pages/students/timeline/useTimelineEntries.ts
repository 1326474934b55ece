import { useState } from 'react';
import { keptEntries } from '../../../../domain/note/keptEntries.ts';
import type { TimelineEntry } from '../../../../domain/note/timelineEntry.ts';
import { timelineOf } from '../../../../domain/note/timelineOf.ts';
import { useView } from '../../../state/ReplicaContext.tsx';

const collections = [
  'note',
  'privateNote',
  'placement',
  'enrolment',
  'destination',
  'handover',
  'disclosure',
  'consent',
  'agreement',
  'followUp',
  'school',
  'schoolYear',
  'company',
  'partner',
] as const;

/** The timeline of one young person, newest first; a save elsewhere leaves it and its entries the objects they were. */
export const useTimelineEntries = (studentId: string): readonly TimelineEntry[] => {
  const latest = useView(collections, (data) => timelineOf(data, studentId), [studentId]);
  const [shown, setShown] = useState(latest);
  const entries = keptEntries(shown, latest);
  if (entries !== shown) setShown(entries);
  return entries;
};
