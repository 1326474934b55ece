import {
  Button,
  Checkbox,
  Group,
  Radio,
  Select,
  SimpleGrid,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { DestinationCode } from '../../../../domain/destination/destinationCodes.ts';
import type { HandoverCase } from '../../../../domain/handover/handoverCase.ts';
import { answerLabels, type Handover } from '../../../../domain/handover/handoverSchema.ts';
import { recordAnswer } from '../../../../domain/handover/recordAnswer.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { destinationOptions } from '../../../parts/student/destinationOptions.ts';
import { useFormDraft, type FormDraft } from '../../../parts/useFormDraft.ts';
import { useReplica } from '../../../state/ReplicaContext.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';
import {
  blankAnswer,
  destinationOf,
  proposedDestination,
  tellsDestination,
  type AnswerDraft,
} from './answerDraft.ts';

type Code = NonNullable<Handover['answer']>;

const answerHints: Readonly<Record<Code, string>> = {
  angekommen: 'Die Stelle hat übernommen; der Stab ist weitergegeben.',
  nicht_angekommen: 'Die Jugendliche oder der Jugendliche ist dort nicht angekommen.',
  anderer_weg: 'Es ist ein anderer Anschluss geworden.',
};

/** Records what became of a handover, and with it the actual destination where it tells of one. */
export const AnswerForm = ({
  given,
  onDone,
}: {
  readonly given: HandoverCase;
  readonly onDone: () => void;
}) => {
  const today = useToday();
  const replica = useReplica();
  const { handover } = given;
  const draft = useFormDraft<AnswerDraft>(`answer/${handover.id}`, blankAnswer(handover));
  const { content, set } = draft;
  const { answer } = content;
  const on = content.on ?? today;
  const incomplete = content.withDestination && tellsDestination(answer) && content.code === null;
  const record = async (): Promise<void> => {
    const now = replica.data.handover[handover.id];
    if (answer === null || incomplete || now === undefined) return;
    const destination = destinationOf(given, content, {
      id: newId(),
      on,
      recordedAt: nowInstant(),
    });
    const told = { answer, answeredOn: on, answerNote: content.note, destination };
    const changes = recordAnswer(now, Object.values(replica.data.followUp), told);
    if (await draft.finish('Antwort zur Übergabe erfasst', changes)) onDone();
  };
  return (
    <Stack gap="sm">
      <AnswerChoice
        value={answer}
        onChange={(chosen) => set({ answer: chosen, ...proposedDestination(given, chosen) })}
      />
      <DayInput
        w={170}
        label="Antwort vom"
        value={on}
        maxDate={today}
        clearable={false}
        onDay={(day) => set({ on: day })}
      />
      <Textarea
        label="Bemerkung"
        autosize
        minRows={2}
        value={content.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      {tellsDestination(answer) ? <ActualDestination draft={draft} /> : null}
      <Group gap="xs">
        <Button disabled={answer === null || incomplete} onClick={() => void record()}>
          Antwort erfassen
        </Button>
        {handover.answer === null ? null : (
          <Button variant="default" onClick={onDone}>
            Abbrechen
          </Button>
        )}
      </Group>
    </Stack>
  );
};

const AnswerChoice = ({
  value: chosen,
  onChange,
}: {
  readonly value: Code | null;
  readonly onChange: (answer: Code) => void;
}) => (
  <Radio.Group
    label="Was ist aus der Übergabe geworden?"
    value={chosen}
    onChange={(value) => onChange(value)}
  >
    <Stack gap={8} mt={6}>
      {(Object.entries(answerLabels) as [Code, string][]).map(([value, label]) => (
        <Radio key={value} value={value} label={label} description={answerHints[value]} />
      ))}
    </Stack>
  </Radio.Group>
);

const ActualDestination = ({
  draft: { content, set },
}: {
  readonly draft: FormDraft<AnswerDraft>;
}) => (
  <Stack gap="xs">
    <Checkbox
      label="Den tatsächlichen Verbleib gleich mit eintragen"
      checked={content.withDestination}
      onChange={(event) => set({ withDestination: event.currentTarget.checked })}
    />
    {content.withDestination ? (
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" pl={32}>
        <Select
          style={{ gridColumn: '1 / -1' }}
          label="Wohin"
          required
          searchable
          nothingFoundMessage="Dazu gibt es keinen Eintrag."
          data={destinationOptions}
          value={content.code}
          onChange={(code) => set({ code: code as DestinationCode | null })}
        />
        <TextInput
          label="Genauer"
          maxLength={500}
          value={content.detail}
          onChange={(event) => set({ detail: event.currentTarget.value })}
        />
        <TextInput
          label="Betrieb oder Einrichtung"
          maxLength={500}
          value={content.institution}
          onChange={(event) => set({ institution: event.currentTarget.value })}
        />
      </SimpleGrid>
    ) : null}
  </Stack>
);
