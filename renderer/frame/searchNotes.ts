import { formatDay } from '../../domain/calendar/formatDay.ts';
import type { Note } from '../../domain/note/noteSchemas.ts';
import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { searchTest } from '../../domain/person/matchesSearch.ts';
import { listName } from '../../domain/person/personName.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { notePath } from './routes.ts';
import type { SearchEntry } from './searchEntry.ts';
import { searchExcerpt } from './searchExcerpt.ts';
import { hitsPerGroup } from './searchHits.ts';

/** Folded texts by note; a changed note is another object, so nothing here grows old. */
const foldedNotes = new WeakMap<Note, string>();

const textOf = (note: Note): string =>
  [note.text, note.occasion, note.assessment, note.goal, note.persons]
    .filter((part) => part !== '')
    .join(' ');

/** The same list each time, so that nothing is drawn anew for it. */
const none: readonly SearchEntry[] = [];

/** The newest notes first. */
export const notesToSearch = (notes: VaultData['note']): readonly Note[] =>
  Object.values(notes).toSorted((one, other) =>
    one.heldOn === other.heldOn ? 0 : one.heldOn < other.heldOn ? 1 : -1,
  );

/** Folds at most `count` notes from a place in the list on; gives the place to go on from. */
export const foldSome = (notes: readonly Note[], from: number, count: number): number => {
  let at = from;
  for (let done = 0; at < notes.length && done < count; at += 1) {
    const note = notes[at];
    if (note === undefined || foldedNotes.has(note)) continue;
    foldedNotes.set(note, foldForSearch(textOf(note)));
    done += 1;
  }
  return at;
};

/**
 * The newest notes whose text holds every word of the query; notes not folded yet are passed over.
 * Private notes stand in no list and are not searched.
 */
export const searchNotes = (
  notes: readonly Note[],
  students: VaultData['student'],
  query: string,
): readonly SearchEntry[] => {
  if (query.trim().length < 2) return none;
  const matches = searchTest(query);
  const hits: SearchEntry[] = [];
  for (const note of notes) {
    const folded = foldedNotes.get(note);
    if (folded === undefined || !matches(folded)) continue;
    const student = students[note.studentId];
    hits.push({
      group: 'note',
      key: note.id,
      label: `${formatDay(note.heldOn)} · ${student === undefined ? '' : listName(student)}`,
      detail: searchExcerpt(textOf(note), query),
      path: notePath(note.studentId, note.id),
      folded,
    });
    if (hits.length === hitsPerGroup) break;
  }
  return hits.length === 0 ? none : hits;
};
