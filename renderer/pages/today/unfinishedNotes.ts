import { localDay } from '../../../domain/calendar/localDay.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { fullName } from '../../../domain/person/personName.ts';
import { allOf } from '../../../domain/record/allOf.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import type { NoteForm } from '../../parts/composer/noteForm.ts';

/** A note somebody began and did not save: of whom, and when it was last typed in. Its words stay in the file. */
export type UnfinishedNote = {
  readonly studentId: string;
  readonly name: string;
  readonly changedOn: Day;
};

/** The notes that were begun and not saved, the latest first; one in which nothing was written is none. */
export const unfinishedNotes = ({
  draft,
  student,
}: Pick<VaultData, 'draft' | 'student'>): readonly UnfinishedNote[] =>
  allOf(draft)
    .toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
    .flatMap(({ id, studentId, content, changedAt }) => {
      const person = student[studentId ?? ''];
      if (person === undefined || id !== `note/${person.id}` || !hasWords(content)) return [];
      const changedOn = localDay(new Date(changedAt));
      return [{ studentId: person.id, name: fullName(person), changedOn }];
    });

const written = [
  'text',
  'occasion',
  'assessment',
  'goal',
  'persons',
  'agreementWhat',
  'followUpText',
] as const satisfies readonly (keyof NoteForm)[];

const hasWords = (content: string): boolean => {
  try {
    const form = JSON.parse(content) as Partial<NoteForm>;
    return written.some((field) => (form[field] ?? '').trim() !== '');
  } catch {
    return false;
  }
};
