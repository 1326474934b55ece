import { Anchor, Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { Output } from '../../../domain/contract/contract.ts';
import { listName } from '../../../domain/person/personName.ts';
import { failureWords } from '../../../domain/words/failureWords.ts';
import { runEndWords } from '../../../domain/words/runEndWords.ts';
import { placementPath } from '../../frame/routes.ts';
import { ask } from '../../state/bridge.ts';
import { useReplica } from '../../state/ReplicaContext.tsx';

/** What came of papers that were to be written one by one. */
export type PapersResult = Extract<Output<'paper.exportEach'>, { ok: true }>['value'] & {
  readonly asked: number;
};

/** Tells which papers were not written and why; nothing is to be told when all lie in the folder. */
export const PapersReport = ({
  result,
  onClose,
}: {
  readonly result: PapersResult | null;
  readonly onClose: () => void;
}) => (
  <Modal opened={result !== null} onClose={onClose} title="Nicht alle Dateien sind geschrieben">
    {result === null ? null : <Report result={result} onClose={onClose} />}
  </Modal>
);

const Report = ({
  result: { written, left, ended, asked },
  onClose,
}: {
  readonly result: PapersResult;
  readonly onClose: () => void;
}) => {
  const { data } = useReplica();
  const nameOf = (placementId: string): string => {
    const student = data.student[data.placement[placementId]?.studentId ?? ''];
    return student === undefined ? 'Ein Praktikum' : listName(student);
  };
  return (
    <Stack gap="sm">
      <Text size="sm">
        {ended === null ? '' : `${runEndWords(ended)} `}
        {written} von {asked} Dateien sind geschrieben; jede ist vollständig und liegt
        unverschlüsselt in dem gewählten Ordner.
      </Text>
      {left.length === 0 ? null : (
        <List size="sm">
          {left.map(({ placementId, failure }) => (
            <List.Item key={placementId}>
              {data.placement[placementId] === undefined ? (
                nameOf(placementId)
              ) : (
                <Anchor component={Link} href={placementPath(placementId)} size="sm">
                  {nameOf(placementId)}
                </Anchor>
              )}
              : {failure.detail === '' ? `${failureWords(failure).title}.` : failure.detail}
            </List.Item>
          ))}
        </List>
      )}
      <Group justify="flex-end" gap="xs">
        {written === 0 ? null : (
          <Button variant="default" onClick={() => void ask('file.reveal', {})}>
            Im Ordner zeigen
          </Button>
        )}
        <Button onClick={onClose}>Schließen</Button>
      </Group>
    </Stack>
  );
};
