import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { failureWords } from '../../../../domain/words/failureWords.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { ask } from '../../../state/bridge.ts';
import type { RunResult } from './useRun.ts';

/** What came of a run: how many letters lie in the folder, and why others do not. */
export const RunReport = ({
  result,
  nameOf,
}: {
  readonly result: RunResult;
  /** The young person of a handover. */
  readonly nameOf: (handoverId: string) => string;
}) => {
  const written = result.letters.filter(({ fileName }) => fileName !== null);
  const held = result.letters.filter(({ fileName }) => fileName === null);
  const whole = result.ended === null && held.length === 0;
  return (
    <Hint
      role="status"
      tone={whole ? 'good' : 'waiting'}
      icon={whole ? IconCircleCheck : IconAlertTriangle}
      title={`${written.length} von ${result.asked} Schreiben liegen im Ordner`}
    >
      <Stack gap={6}>
        <Ending result={result} />
        {held.length === 0 ? null : (
          <List size="sm">
            {held.map(({ handoverId, failure, recorded }) => (
              <List.Item key={handoverId}>
                {nameOf(handoverId)}: {failure === null ? '' : reasonOf(failure)}
                {recorded ? ' Die Übermittlung ist eingetragen; geben Sie eine Abschrift aus.' : ''}
              </List.Item>
            ))}
          </List>
        )}
        {written.length === 0 ? null : (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => void ask('file.reveal', {})}>
              Im Ordner zeigen
            </Button>
          </Group>
        )}
      </Stack>
    </Hint>
  );
};

const reasonOf = (failure: NonNullable<RunResult['ended']>): string =>
  failure.kind === 'not releasable' ? failure.detail : failureWords(failure).title;

const Ending = ({ result: { ended, lists } }: { readonly result: RunResult }) => {
  if (ended === null)
    return (
      <Text size="sm">
        Jedes ist im Verzeichnis der Übermittlungen eingetragen.
        {lists.length === 0 ? '' : ` Übergabeliste: ${lists.join(', ')}.`} Löschen Sie die Dateien
        dort, sobald sie übergeben sind.
      </Text>
    );
  const { title, text } = failureWords(ended);
  return (
    <Text size="sm">
      {ended.kind === 'cancelled'
        ? 'Die Ausgabe wurde abgebrochen.'
        : `Die Ausgabe endete vorzeitig: ${title}. ${ended.kind === 'not open' ? text : ''}`}{' '}
      Was im Ordner liegt, ist vollständig und eingetragen; die übrigen Übergaben sind unverändert.
    </Text>
  );
};
