import { CloseButton, DataList, Group, List, Radio, Stack, Text, Title } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { columnLabels } from '../../../../domain/import/columnMeaning.ts';
import { shownField, type FieldFinding } from '../../../../domain/import/comparison.ts';
import type { ImportDraft } from '../../../../domain/import/importDraft.ts';
import { listedFields, type ImportRow } from '../../../../domain/import/importRow.ts';
import type { Judgement } from '../../../../domain/import/verdict.ts';
import { doubtWords, problemWords, rowWords } from '../../../../domain/words/importWords.ts';
import { listName } from '../../../../domain/person/personName.ts';
import { Hint } from '../../../parts/Hint.tsx';
import { StatusBadge } from '../../../parts/StatusBadge.tsx';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { rowTone } from './rowTone.ts';
import { chosenOption, rowOptions } from './rowOptions.ts';

type DetailsProps = {
  readonly judgement: Judgement;
  readonly draft: ImportDraft;
  readonly change: (part: Partial<ImportDraft>) => void;
  readonly onClose: () => void;
};

/** One row of a list: why it is judged as it is, what may become of it, what it would change, and all it says. */
export const RowDetails = ({ judgement, draft, change, onClose }: DetailsProps) => {
  const { row, verdict } = judgement;
  const { badge, text } = rowWords(judgement);
  return (
    <Stack component="aside" aria-label={`Zeile ${row.index + 1}`} gap="sm" p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} size="h4">
            {listName(row.person) || `Zeile ${row.index + 1}`}
          </Title>
          <StatusBadge tone={rowTone(judgement)}>{badge}</StatusBadge>
        </div>
        <CloseButton aria-label="Einzelheiten schließen" onClick={onClose} />
      </Group>
      <Text size="sm">{verdict.kind === 'doubtful' ? doubtWords(verdict.reason) : text}</Text>
      <Choices judgement={judgement} draft={draft} change={change} />
      <Changes judgement={judgement} />
      <Problems row={row} />
      <AllOfRow row={row} />
    </Stack>
  );
};

const Choices = ({ judgement, draft, change }: Omit<DetailsProps, 'onClose'>) => {
  const { data } = useReplica();
  const options = rowOptions(judgement, data.student);
  if (options.length === 0) return null;
  const key = String(judgement.row.index);
  return (
    <Radio.Group
      label="Was soll geschehen?"
      value={chosenOption(judgement, draft.choices[key])}
      onChange={(value) => {
        const option = options.find((known) => known.value === value);
        if (option === undefined) return;
        const others = Object.entries(draft.choices).filter(([other]) => other !== key);
        change({ choices: Object.fromEntries([...others, [key, option.choice]]) });
      }}
    >
      <Stack gap={6} mt={6}>
        {options.map(({ value, label, description }) => (
          <Radio key={value} value={value} label={label} description={description} size="sm" />
        ))}
      </Stack>
    </Radio.Group>
  );
};

const Changes = ({ judgement: { verdict, outcome } }: { readonly judgement: Judgement }) => {
  const { data } = useReplica();
  const comparison =
    outcome.kind === 'complete'
      ? outcome.comparison
      : verdict.kind === 'same'
        ? verdict.comparison
        : null;
  if (comparison === null) return null;
  const replaced = outcome.kind === 'complete' && outcome.replace;
  const { studentId, additions, differences, classChange } = comparison;
  const student = data.student[studentId];
  const moved: readonly FieldFinding[] =
    classChange === null
      ? []
      : [
          {
            ...{ field: 'className', label: columnLabels.className },
            ...{ before: classChange.from, after: classChange.to },
          },
        ];
  return (
    <>
      <Findings
        title={outcome.kind === 'complete' ? 'Kommt in die Akte' : 'Käme in die Akte'}
        findings={[...moved, ...additions]}
      />
      {student?.addressBlocked === true && differences.length > 0 ? (
        <Hint tone="bad" icon={IconShieldLock}>
          Für diese Person besteht eine Auskunftssperre. Wo sie wohnt und wie sie zu erreichen ist,
          kommt aus der Liste nur in die Akte, wenn Sie wählen, dass die Liste gilt.
        </Hint>
      ) : null}
      <Findings
        title={replaced ? 'Wird in der Akte ersetzt' : 'Bleibt in der Akte, wie es ist'}
        findings={differences.map((one) => ({ ...one, before: one.before || 'leer' }))}
      />
    </>
  );
};

const Findings = ({
  title,
  findings,
}: {
  readonly title: string;
  readonly findings: readonly FieldFinding[];
}) =>
  findings.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm" spacing={2}>
        {findings.map(({ field, label, before, after }) => (
          <List.Item key={field}>
            {label}: {before === '' ? after : `${before} (Liste: ${after})`}
          </List.Item>
        ))}
      </List>
    </div>
  );

const Problems = ({ row: { problems } }: { readonly row: ImportRow }) =>
  problems.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        Hinweise
      </Text>
      <List size="sm" spacing={2}>
        {problems.map((problem) => (
          <List.Item key={`${problem.kind}/${problem.meaning ?? ''}`}>
            {problemWords(problem)}
          </List.Item>
        ))}
      </List>
    </div>
  );

const AllOfRow = ({ row }: { readonly row: ImportRow }) => {
  const told = listedFields
    .map((field) => ({ field, label: columnLabels[field], text: shownField(field, row.person) }))
    .filter(({ text }) => text !== '');
  const all =
    row.className === ''
      ? told
      : [...told, { field: 'className', label: columnLabels.className, text: row.className }];
  if (all.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        In der Liste
      </Text>
      <DataList size="sm" labelWidth={120} gap={4}>
        {all.map(({ field, label, text }) => (
          <DataList.Item key={field}>
            <DataList.ItemLabel>{label}</DataList.ItemLabel>
            <DataList.ItemValue style={{ overflowWrap: 'anywhere' }}>{text}</DataList.ItemValue>
          </DataList.Item>
        ))}
      </DataList>
    </div>
  );
};
