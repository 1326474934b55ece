import { describe, expect, test } from 'vitest';
import { failure } from '../../../domain/contract/failure.ts';
import { bandWords, openingNoteWords } from '../../../renderer/frame/openingNoteWords.ts';
import type { Opening } from '../../../renderer/state/opening.ts';

const looking = (why: Opening['why']): Opening => ({
  access: 'look',
  byRecovery: false,
  notes: [],
  why,
});

describe('a note on the opening', () => {
  test('names the files that were set aside and that nothing was deleted', () => {
    const { text } = openingNoteWords({ kind: 'set aside', detail: 'j-0000000002-01.stj' });
    expect(text).toContain('(j-0000000002-01.stj)');
    expect(text).toContain('gelöscht wurde nichts');
  });

  test.each(['older than seen', 'incomplete', 'cut write'] as const)(
    '“%s” names the last moment that is there',
    (kind) => {
      const { text } = openingNoteWords({ kind, detail: 'gestern 16:40' });
      expect(text).toContain('gestern 16:40');
    },
  );

  test('is a whole sentence without a detail', () => {
    const kinds = ['older than seen', 'incomplete', 'set aside', 'cut write', 'migrated'] as const;
    const texts = kinds.map((kind) => openingNoteWords({ kind, detail: '' }).text);
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
    expect(bandWords(null).title).toBe('Nur zum Lesen geöffnet');
  });
});
