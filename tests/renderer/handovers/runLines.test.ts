import { describe, expect, test } from 'vitest';
import { failure } from '../../../domain/contract/failure.ts';
import type { Finding } from '../../../domain/handover/blockers.ts';
import { newStudent } from '../../../domain/student/newStudent.ts';
import type { RunResult } from '../../../renderer/pages/handovers/several/latestRun.ts';
import { runLines } from '../../../renderer/pages/handovers/several/runLines.ts';
import type { SeveralRow } from '../../../renderer/pages/handovers/several/severalRows.ts';

const createdAt = '2026-11-22T08:00:00.000Z';

const unsigned: Finding = {
  severity: 'block',
  jump: 'consent',
  text: 'Es ist keine Einwilligung erfasst.',
};

/** Somebody's line: ready unless told otherwise. */
const row = (id: string, overrides: Partial<SeveralRow> = {}): SeveralRow => ({
  student: newStudent({ id, caseNumber: 'F-0001', createdAt }),
  name: `Probe, ${id}`,
  className: '10a',
  handoverId: `h-${id}`,
  recipient: 'BBS',
  state: 'bereit',
  findings: [],
  fileName: '',
  ...overrides,
});

const blocked = (id: string): SeveralRow => row(id, { state: 'blockiert', findings: [unsigned] });

const sent = (id: string): SeveralRow => row(id, { state: 'versendet', fileName: `${id}.docx` });

type Letter = RunResult['letters'][number];

const written = (id: string): Letter => ({
  ...{ handoverId: `h-${id}`, fileName: `${id}.docx`, failure: null, recorded: true },
});

const refused = (id: string, why = failure('office failed'), recorded = false): Letter => ({
  ...{ handoverId: `h-${id}`, fileName: null, failure: why, recorded },
});

const result = (asked: readonly string[], overrides: Partial<RunResult> = {}): RunResult => ({
  order: {
    handoverIds: asked.map((id) => `h-${id}`),
    ...{ channel: 'post', format: 'word', list: true },
  },
  set: { studentIds: [...asked], handoverIds: asked.map((id) => `h-${id}`) },
  ...{ letters: [], lists: [], ended: null, blockedIds: [], endedAt: createdAt },
  ...overrides,
});

describe('the report of a run', () => {
  test('names each file with its person', () => {
    const lines = runLines(result(['a', 'b'], { letters: [written('a'), written('b')] }), [
      sent('a'),
      sent('b'),
    ]);
    expect(lines).toEqual({
      written: [
        { name: 'Probe, a', fileName: 'a.docx' },
        { name: 'Probe, b', fileName: 'b.docx' },
      ],
      ...{ held: [], notReached: 0, again: [] },
    });
  });

  test('leads from who was blocked to where that is put right', () => {
    const given = result(['a'], { letters: [written('a')], blockedIds: ['b', 'c'] });
    const { held, again } = runLines(given, [
      sent('a'),
      blocked('b'),
      row('c', {
        handoverId: null,
        state: 'blockiert',
        findings: [{ severity: 'block', jump: 'student', text: 'Keine Stelle.' }],
      }),
    ]);
    expect(held.map(({ why, path }) => [why, path])).toEqual([
      ['Es ist keine Einwilligung erfasst.', '/jugendliche/b/einwilligungen'],
      ['Keine Stelle.', '/jugendliche/c/anschluss'],
    ]);
    expect(again).toEqual([]);
  });

  test('says of who was blocked and is ready meanwhile that their letter may go, and offers it', () => {
    const given = result(['a'], { letters: [written('a')], blockedIds: ['b'] });
    const { held, again } = runLines(given, [sent('a'), row('b')]);
    expect(held[0]?.why).toBe('Das Schreiben war blockiert und kann inzwischen hinaus.');
    expect(again).toEqual(['h-b']);
  });

  test('offers what failed and what was not reached once more, and nothing that went out', () => {
    const letters = [written('a'), refused('b')];
    const ended = failure('disk full');
    const given = result(['a', 'b', 'c', 'd'], { letters, ended });
    const { held, again, notReached } = runLines(given, [sent('a'), row('b'), row('c'), row('d')]);
    expect(held.map(({ name }) => name)).toEqual(['Probe, b']);
    expect(held[0]?.why).toContain('Das Dokument konnte nicht erzeugt werden.');
    expect(notReached).toBe(2);
    expect(again).toEqual(['h-b', 'h-c', 'h-d']);
  });

  test('sends whoever has a letter in the register but not in the folder for a copy of it', () => {
    const letters = [refused('a', failure('place gone'), true)];
    const { held, again } = runLines(result(['a'], { letters }), [sent('a')]);
    expect(held[0]).toMatchObject({
      why: expect.stringContaining('geben Sie eine Abschrift aus') as string,
      path: '/uebergaben/h-a',
    });
    expect(again).toEqual([]);
  });

  test('gives the very reason why a letter may not go out', () => {
    const why = failure('not releasable', 'Es besteht eine Auskunftssperre.');
    const { held } = runLines(result(['a'], { letters: [refused('a', why)] }), [blocked('a')]);
    expect(held[0]?.why).toBe('Es besteht eine Auskunftssperre.');
  });
});
