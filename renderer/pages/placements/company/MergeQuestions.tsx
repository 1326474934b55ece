import { Radio, Stack, Table, Text } from '@mantine/core';
import type { MergeKey, MergePick, MergeQuestion } from '../../../../domain/company/mergeFields.ts';

/** Whose words were chosen so far. */
export type Picks = Readonly<Partial<Record<MergeKey, MergePick>>>;

/** What two entries say differently, and whose words stay. */
export const MergeQuestions = ({
  questions,
  picks,
  onPick,
}: {
  readonly questions: readonly MergeQuestion[];
  readonly picks: Picks;
  readonly onPick: (key: MergeKey, pick: MergePick) => void;
}) => {
  if (questions.length === 0)
    return <Text size="sm">Beide Einträge widersprechen sich in keiner Angabe.</Text>;
  return (
    <Table verticalSpacing={6} layout="fixed" aria-label="Was bleiben soll">
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={150}>Angabe</Table.Th>
          <Table.Th>Bleibt</Table.Th>
          <Table.Th>Geht auf</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {questions.map((question) => (
          <QuestionRow
            key={question.key}
            question={question}
            pick={picks[question.key] ?? question.proposed}
            onPick={(pick) => onPick(question.key, pick)}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
};

const QuestionRow = ({
  question,
  pick,
  onPick,
}: {
  readonly question: MergeQuestion;
  readonly pick: MergePick;
  readonly onPick: (pick: MergePick) => void;
}) => {
  const radio = (own: MergePick, label: string) => (
    <Radio
      name={`merge-${question.key}`}
      label={label}
      aria-label={`${question.label}: ${label}`}
      styles={{ label: { overflowWrap: 'anywhere' } }}
      checked={pick === own}
      onChange={() => onPick(own)}
    />
  );
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={500} style={{ verticalAlign: 'top' }}>
        {question.label}
      </Table.Th>
      <Table.Td style={{ verticalAlign: 'top' }}>{radio('kept', question.kept)}</Table.Td>
      <Table.Td style={{ verticalAlign: 'top' }}>
        <Stack gap={6}>
          {radio('gone', question.gone)}
          {question.picks.includes('both') ? radio('both', 'beide Texte behalten') : null}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
};
