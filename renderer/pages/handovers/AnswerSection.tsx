import { Button, Group, Paper, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { formatDay, formatDayOrBlank } from '../../../domain/calendar/formatDay.ts';
import { isOverdue } from '../../../domain/handover/handoverLists.ts';
import { answerLabels, type Handover } from '../../../domain/handover/handoverSchema.ts';
import { put, type Change } from '../../../domain/record/change.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { useDraft } from '../../state/useDraft.ts';
import { useToday } from '../../state/today.ts';
import { EditorSection } from './EditorSection.tsx';
import { useHandoverChange } from './useHandover.ts';

type Answer = NonNullable<Handover['answer']>;

const answerHints: Readonly<Record<Answer, string>> = {
  angekommen: 'Die Stelle hat übernommen; der Stab ist weitergegeben.',
  nicht_angekommen: 'Die Jugendliche oder der Jugendliche ist dort nicht angekommen.',
  anderer_weg: 'Es ist ein anderer Anschluss geworden.',
};

type Props = { readonly handover: Handover; readonly partnerName: string };

/** The loop after sending: it stays open until an answer is recorded, and ends when it is closed. */
export const AnswerSection = ({ handover, partnerName }: Props) => {
  const change = useHandoverChange(handover.id);
  const [editing, form] = useDisclosure(false);
  if (handover.answer === null || editing)
    return (
      <EditorSection title="Antwort" place="state">
        {handover.answer === null ? (
          <Waiting handover={handover} partnerName={partnerName} />
        ) : null}
        <AnswerForm handover={handover} onDone={form.close} />
      </EditorSection>
    );
  const closed = handover.state === 'abgeschlossen';
  return (
    <EditorSection title="Antwort" place="state">
      <Paper withBorder p="sm">
        <Stack gap={6}>
          <Group gap="xs">
            <StatusBadge tone={handover.answer === 'nicht_angekommen' ? 'bad' : 'good'}>
              {answerLabels[handover.answer]}
            </StatusBadge>
            <Text size="sm">am {formatDayOrBlank(handover.answeredOn)}</Text>
          </Group>
          {handover.answerNote === '' ? null : (
            <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
              {handover.answerNote}
            </Text>
          )}
        </Stack>
      </Paper>
      <Group gap="xs">
        {closed ? (
          <Text size="sm">Diese Übergabe ist abgeschlossen.</Text>
        ) : (
          <Button
            size="sm"
            onClick={() => void change('Übergabe abgeschlossen', { state: 'abgeschlossen' })}
          >
            Übergabe abschließen
          </Button>
        )}
        <Button size="sm" variant="default" onClick={form.open}>
          Antwort ändern
        </Button>
      </Group>
    </EditorSection>
  );
};

const Waiting = ({ handover, partnerName }: Props) => {
  const today = useToday();
  const { answerExpectedOn } = handover;
  const from = partnerName === '' ? 'der Stelle' : partnerName;
  if (answerExpectedOn === null)
    return <Text size="sm">Es ist noch keine Rückmeldung von {from} erfasst.</Text>;
  return (
    <Group gap="xs">
      {isOverdue(handover, today) ? <StatusBadge tone="bad">überfällig</StatusBadge> : null}
      <Text size="sm">
        Rückmeldung von {from} erbeten bis {formatDay(answerExpectedOn)}.
      </Text>
    </Group>
  );
};

const AnswerForm = ({
  handover,
  onDone,
}: {
  readonly handover: Handover;
  readonly onDone: () => void;
}) => {
  const today = useToday();
  const replica = useReplica();
  const change = useHandoverChange(handover.id);
  const draft = useDraft(`answer/${handover.id}`, {
    studentId: handover.studentId,
    blank: { note: handover.answerNote },
  });
  const [answer, setAnswer] = useState<Answer | null>(handover.answer);
  const [on, setOn] = useState(handover.answeredOn ?? today);
  const record = async (): Promise<void> => {
    if (answer === null) return;
    const saved = await change(
      'Antwort zur Übergabe erfasst',
      {
        answer,
        answeredOn: on,
        answerNote: draft.content.note,
        ...(handover.state === 'versendet' ? { state: 'beantwortet' as const } : {}),
      },
      [...finished(Object.values(replica.data.followUp), handover.id, on), ...draft.away],
    );
    if (saved) onDone();
  };
  return (
    <Stack gap="sm">
      <AnswerChoice value={answer} onChange={setAnswer} />
      <DayInput
        w={170}
        label="Antwort vom"
        value={on}
        maxDate={today}
        clearable={false}
        onDay={(day) => setOn(day ?? today)}
      />
      <Textarea
        label="Bemerkung"
        autosize
        minRows={2}
        value={draft.content.note}
        onChange={(event) => draft.set({ note: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      <Group gap="xs">
        <Button disabled={answer === null} onClick={() => void record()}>
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
  readonly value: Answer | null;
  readonly onChange: (answer: Answer) => void;
}) => (
  <Radio.Group
    label="Was ist aus der Übergabe geworden?"
    value={chosen}
    onChange={(value) => onChange(value)}
  >
    <Stack gap={8} mt={6}>
      {(Object.entries(answerLabels) as [Answer, string][]).map(([value, label]) => (
        <Radio key={value} value={value} label={label} description={answerHints[value]} />
      ))}
    </Stack>
  </Radio.Group>
);

/** What was to be come back to for this answer is done with it. */
const finished = (
  followUps: readonly Parameters<typeof put<'followUp'>>[1][],
  handoverId: string,
  doneOn: NonNullable<Handover['answeredOn']>,
): readonly Change[] =>
  followUps
    .filter((followUp) => followUp.handoverId === handoverId && followUp.doneOn === null)
    .map((followUp) => put('followUp', { ...followUp, doneOn }));
