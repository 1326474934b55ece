import { HeadlessMantineProvider } from '@mantine/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { day } from '../../../domain/calendar/day.ts';
import { newNote } from '../../../domain/note/newNote.ts';
import type { TimelineEntry } from '../../../domain/note/timelineEntry.ts';
import { newPartner } from '../../../domain/partner/newPartner.ts';
import { apply } from '../../../domain/record/apply.ts';
import { drop, put, type Change } from '../../../domain/record/change.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { defaultSchoolYear } from '../../../domain/school/newSchoolYear.ts';
import { StudentTimeline } from '../../../renderer/pages/students/timeline/StudentTimeline.tsx';
import { makeReplica, type Replica } from '../../../renderer/state/replica.ts';
import { ReplicaContext } from '../../../renderer/state/ReplicaContext.tsx';
import { drawn, type Drawn } from '../../support/drawn.ts';

/** The words of every row, each time it is drawn. */
const rows: string[] = [];

vi.mock('../../../renderer/pages/students/timeline/EntryBody.tsx', () => ({
  EntryBody: ({ entry }: { readonly entry: TimelineEntry }) => {
    rows.push(`${entry.title}: ${entry.detail}`);
    return null;
  },
}));

// What measures itself on a screen; the rows are none of it.
vi.mock('@mantine/core', async (original) => ({
  ...(await original<object>()),
  SegmentedControl: () => null,
  TextInput: () => null,
}));

const createdAt = '2026-11-01T08:00:00.000Z';
const note = (id: string, text: string, studentId = 'mila') => {
  const categoryYear = '2026/2027' as const;
  const heldOn = day('2026-11-01');
  const blank = newNote({ id, studentId, heldOn, kind: 'beratung', categoryYear, createdAt });
  return put('note', { ...blank, text });
};
const year = defaultSchoolYear('2026/2027');

let replica: Replica;
let page: Drawn;
let seq = 0;

beforeEach(async () => {
  const data = emptyVaultData();
  apply(data, [put('schoolYear', year), note('a', 'Erste'), note('b', 'Zweite')]);
  replica = makeReplica(JSON.stringify(data));
  page = await drawn(
    <HeadlessMantineProvider>
      <ReplicaContext value={replica}>
        <StudentTimeline studentId="mila" noteId="a" />
      </ReplicaContext>
    </HeadlessMantineProvider>,
  );
});

afterEach(() => page.takeDown());

/** The rows that are drawn anew when this is saved. */
const drawnAfter = async (...changes: readonly Change[]): Promise<readonly string[]> => {
  rows.length = 0;
  seq += 1;
  await page.after(() => replica.apply({ seq, at: createdAt, action: 'x', changes: [...changes] }));
  return rows;
};

describe('the timeline', () => {
  test('draws no row anew when something is saved elsewhere', async () => {
    expect(await drawnAfter(note('c', 'Von jemand anderem', 'jonas'))).toEqual([]);
    const bbs = newPartner({ id: 'bbs', kind: 'bbs', name: 'BBS Musterthal', createdAt });
    expect(await drawnAfter(put('partner', bbs))).toEqual([]);
  });

  test('draws the one row anew whose note is saved', async () => {
    expect(await drawnAfter(note('b', 'Zweite, geändert'))).toEqual(['Beratung: Zweite, geändert']);
  });

  test('draws a new row and leaves the others, and none where one goes', async () => {
    expect(await drawnAfter(note('c', 'Dritte'))).toEqual(['Beratung: Dritte']);
    expect(await drawnAfter(drop('note', 'b'))).toEqual([]);
  });

  test('draws the rows anew that are called otherwise from now on', async () => {
    const noteKinds = year.noteKinds.map((kind) => ({ ...kind, label: `${kind.label} (neu)` }));
    const changed = await drawnAfter(put('schoolYear', { ...year, noteKinds }));
    expect(changed.toSorted()).toEqual(['Beratung (neu): Erste', 'Beratung (neu): Zweite']);
  });
});
