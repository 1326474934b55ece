import { Text } from '@mantine/core';
import { runEndWords } from '../../../../domain/words/runEndWords.ts';
import { folderGone } from './folderGone.ts';
import type { RunResult } from './latestRun.ts';

/** How a run ended, what is safe, and what was not reached any more. */
export const RunEnding = ({
  result: { ended, lists, letters, order },
  notReached,
}: {
  readonly result: RunResult;
  readonly notReached: number;
}) => {
  const written = letters.some(({ fileName }) => fileName !== null);
  if (ended === null)
    return written ? (
      <Text size="sm">
        Jedes ist im Verzeichnis der Übermittlungen eingetragen.
        {lists.length === 0 ? '' : ` Übergabeliste: ${lists.join(', ')}.`} Löschen Sie die Dateien
        dort, sobald sie übergeben sind.
      </Text>
    ) : null;
  const listMissing = order.list && notReached === 0 && lists.length === 0 && written;
  return (
    <Text size="sm">
      {runEndWords(ended)}
      {written ? ` ${folderGone({ ended }) ? perhapsLost : safe}` : ''}
      {notReached === 0 ? '' : notReachedWords(notReached)}
      {listMissing ? ' Die Übergabeliste fehlt; geben Sie sie mit „Übergabeliste“ aus.' : ''}
    </Text>
  );
};

const safe = 'Was im Ordner liegt, ist vollständig und eingetragen.';

const perhapsLost =
  'Was geschrieben wurde, ist eingetragen; fehlt eine Datei, geben Sie in der Übergabe eine Abschrift aus.';

const notReachedWords = (count: number): string =>
  count === 1 ? ' Eine Übergabe ist unverändert.' : ` ${count} Übergaben sind unverändert.`;
