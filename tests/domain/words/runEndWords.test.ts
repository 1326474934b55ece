import { expect, test } from 'vitest';
import { failure } from '../../../domain/contract/failure.ts';
import { runEndWords } from '../../../domain/words/runEndWords.ts';

test.each([
  ['cancelled', /abgebrochen\.$/u],
  ['not open', /gesperrt wurde\. Öffnen Sie ihn/u],
  ['disk full', /Datenträger ist voll\. Schaffen Sie dort Platz/u],
  ['read only', /schreibgeschützt\. Lösen Sie den Schreibschutz/u],
  ['place gone', /nicht mehr erreichbar\. Stecken Sie den Datenträger wieder ein/u],
  ['write failed', /nicht geschrieben werden\. Versuchen Sie es noch einmal/u],
  ['file locked', /in einem anderen Programm geöffnet\. Versuchen Sie es noch einmal\.$/u],
] as const)('the end by "%s" is told with the next step', (kind, words) => {
  expect(runEndWords(failure(kind))).toMatch(words);
});

test('an end of a run never says that nothing was written: some letters may lie there', () => {
  for (const kind of ['disk full', 'read only', 'place gone', 'write failed', 'cancelled'] as const)
    expect(runEndWords(failure(kind))).not.toMatch(/nichts/u);
});
