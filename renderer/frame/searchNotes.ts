import { formatDay } from '../../domain/calendar/formatDay.ts';
import type { Note } from '../../domain/note/noteSchemas.ts';
import { foldForSearch } from '../../domain/person/foldForSearch.ts';
import { searchTest } from '../../domain/person/matchesSearch.ts';
import { listName } from '../../domain/person/personName.ts';
import { allOf } from '../../domain/record/allOf.ts';
import type { VaultData } from '../../domain/record/vaultData.ts';
import { notePath } from './routes.ts';
import type { SearchEntry } from './searchEntry.ts';
import { searchExcerpt } from './searchExcerpt.ts';
import { hitsPerGroup } from './searchHits.ts';

/** A note to look through; its text is null until it was folded. */
export type NoteToSearch = { readonly note: Note; folded: string | null };

/** What was folded once stays so; a changed note is another object, so nothing here grows old. */
const known = new WeakMap<Note, NoteToSearch>();

const toSearch = (note: Note): NoteToSearch => {
  const entry = known.get(note) ?? { note, folded: null };
  known.set(note, entry);
  return entry;
};

const textOf = (note: Note): string =>
  [note.text, note.occasion, note.assessment, note.goal, note.persons]
    .filter((part) => part !== '')
    .join(' ');

/** The same list each time, so that nothing is drawn anew for it. */
const none: readonly SearchEntry[] = [];

/** The newest notes first. */
export const notesToSearch = (notes: VaultData['note']): readonly NoteToSearch[] =>
  allOf(notes)
    .toSorted((one, other) =>
      one.heldOn === other.heldOn ? 0 : one.heldOn < other.heldOn ? 1 : -1,
    )
    .map(toSearch);

/** Folds at most `count` notes from a place in the list on; gives the place to go on from. */
export const foldSome = (notes: readonly NoteToSearch[], from: number, count: number): number => {
  let at = from;
  for (let done = 0; at < notes.length && done < count; at += 1) {
    const entry = notes[at];
    if (entry === undefined || entry.folded !== null) continue;
    entry.folded = foldForSearch(textOf(entry.note));
    done += 1;
  }
  return at;
};

/**
 * The newest notes whose text holds every word of the query; notes not folded yet are passed over.
 * Private notes stand in no list and are not searched.
 */
export const searchNotes = (
  notes: readonly NoteToSearch[],
  students: VaultData['student'],
  query: string,
): readonly SearchEntry[] => {
  if (query.trim().length < 2) return none;
  const matches = searchTest(query);
  const hits: SearchEntry[] = [];
  for (const { note, folded } of notes) {
    if (folded === null || !matches(folded)) continue;
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
