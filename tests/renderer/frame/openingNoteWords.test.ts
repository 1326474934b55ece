import { describe, expect, test } from 'vitest';
import { failure } from '../../../domain/contract/failure.ts';
import {
  bandWords,
  openingNoteWords,
  openingWords,
} from '../../../renderer/frame/openingNoteWords.ts';
import type { Opening } from '../../../renderer/state/opening.ts';

const looking = (why: Opening['why']): Opening => ({
  access: 'look',
  byRecovery: false,
  notes: [],
  why,
  brokenOff: null,
});

describe('a note on the opening', () => {
  test('names the files that were set aside and that nothing was deleted', () => {
    const { text } = openingNoteWords(
      { kind: 'set aside', detail: 'j-0000000002-01.stj' },
      'write',
    );
    expect(text).toContain('(j-0000000002-01.stj)');
    expect(text).toContain('gelöscht wurde nichts');
  });

  test('does not claim that files were set aside by somebody who only looks', () => {
    const { title, text } = openingNoteWords({ kind: 'set aside', detail: 's-1.stf' }, 'look');
    expect(`${title} ${text}`).not.toContain('beiseite');
    expect(text).toContain('s-1.stf');
  });

  test('on copies of a sync program names them and says not to delete them yet', () => {
    const detail = 'j-0000000003-01 (Konflikt).stj';
    const { text } = openingNoteWords({ kind: 'conflict copies', detail }, 'write');
    expect(text).toContain(detail);
    expect(text).toContain('bleiben erhalten');
    expect(text).toContain('löschen Sie die Dateien nicht');
  });

  test.each(['older than seen', 'incomplete', 'cut write'] as const)(
    '“%s” names the last moment that is there',
    (kind) => {
      const { text } = openingNoteWords({ kind, detail: 'gestern 16:40' }, 'write');
      expect(text).toContain('gestern 16:40');
    },
  );

  test('is a whole sentence without a detail', () => {
    const kinds = [
      'older than seen',
      'conflict copies',
      'incomplete',
      'set aside',
      'cut write',
      'migrated',
    ] as const;
    const texts = (['write', 'look'] as const).flatMap((access) =>
      kinds.map((kind) => openingNoteWords({ kind, detail: '' }, access).text),
    );
    expect(texts.filter((text) => /\(|(?:von|bis) ?[.;]/u.test(text))).toEqual([]);
  });
});

describe('the band over a vault that is only looked into', () => {
  test('names who else has it open', () => {
    const who = 'Er ist seit 08:12 Uhr auf PC-7 geöffnet.';
    expect(bandWords(looking(failure('vault in use', who))).text).toContain(who);
  });

  test('leads from a damaged vault to going on or to a backup', () => {
    const { title, text } = bandWords(looking(failure('vault damaged', 's-0000000002.stf')));
    expect(title).toContain('beschädigt');
    expect(text).toContain('Sicherung');
  });

  test('says to install the newer version where that is the reason', () => {
    expect(bandWords(looking(failure('vault newer'))).text).toContain('neuere Fassung');
  });

  test('stands without a known reason too', () => {
    expect(bandWords(null).title).toBe('Der Tresor ist nur zum Lesen geöffnet');
  });
});

test.each(['scan', 'template'] as const)(
  'a %s that was not taken in because of a lock is told with what is safe and what to do',
  (brokenOff) => {
    const [words] = openingWords({ ...looking(null), brokenOff });
    expect(words?.text).toContain('Alles Gespeicherte ist sicher');
    expect(words?.text).toMatch(/noch einmal/u);
  },
);

test('after an opening without anything to be known nothing is said', () => {
  expect(openingWords(looking(null))).toEqual([]);
});
