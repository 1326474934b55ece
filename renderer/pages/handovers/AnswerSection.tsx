import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { formatDay, formatDayOrBlank } from '../../../domain/calendar/formatDay.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import type { HandoverCase } from '../../../domain/handover/handoverCase.ts';
import { isOverdue } from '../../../domain/handover/handoverLists.ts';
import { answerLabels } from '../../../domain/handover/handoverSchema.ts';
import { expectAnswerOn } from '../../../domain/handover/recordAnswer.ts';
import type { Day } from '../../../domain/calendar/day.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { useKeptFocus } from '../../parts/useKeptFocus.ts';
import { StatusBadge } from '../../parts/StatusBadge.tsx';
import { useReplica } from '../../state/ReplicaContext.tsx';
import { save } from '../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';
import { EditorSection } from './EditorSection.tsx';
import { AnswerForm } from './sent/AnswerForm.tsx';
import { useHandoverChange } from './useHandover.ts';
import { elementId } from './useJump.ts';

type Props = { readonly given: HandoverCase };

/** The loop after sending: it stays open until an answer is recorded, and ends when it is closed. */
export const AnswerSection = ({ given }: Props) => {
  const { handover } = given;
  const [editing, form] = useDisclosure(false);
  const waiting = handover.answer === null;
  // The form goes when the answer is recorded; what can be done next begins where it stood.
  useKeptFocus(firstToDo, `${handover.state} ${handover.answer ?? ''} ${editing}`);
  return (
    <EditorSection title="Antwort" place="state">
      {waiting ? <Waiting given={given} /> : null}
      {waiting || editing ? (
        <AnswerForm given={given} onDone={form.close} />
      ) : (
        <Answered given={given} onChange={form.open} />
      )}
    </EditorSection>
  );
};

const firstToDo = (): HTMLElement | null =>
  document.getElementById(elementId('state'))?.querySelector<HTMLElement>('input, button') ?? null;

const Answered = ({ given: { handover }, onChange }: Props & { readonly onChange: () => void }) => {
  const change = useHandoverChange(handover.id);
  const closed = handover.state === 'abgeschlossen';
  return (
    <>
      <Paper withBorder p="sm">
        <Stack gap={6}>
          <Group gap="xs">
            <StatusBadge tone={handover.answer === 'nicht_angekommen' ? 'bad' : 'good'}>
              {handover.answer === null ? '' : answerLabels[handover.answer]}
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
        <Button size="sm" variant="default" onClick={onChange}>
          Antwort ändern
        </Button>
      </Group>
    </>
  );
};

const Waiting = ({ given: { handover, partner } }: Props) => {
  const today = useToday();
  const replica = useReplica();
  const { answerExpectedOn } = handover;
  const from = partner?.name ?? 'der Stelle';
  const ask = async (on: Day): Promise<void> => {
    const text = `Rückmeldung von ${from} erbeten`.slice(0, 500);
    const followUp = newFollowUp({ id: newId(), dueOn: on, text, createdAt: nowInstant() });
    await save('Tag für die Rückmeldung geändert', () => {
      const now = replica.data.handover[handover.id];
      if (now === undefined) return [];
      return expectAnswerOn(now, Object.values(replica.data.followUp), { on, followUp });
    });
  };
  return (
    <Stack gap={6}>
      <Group gap="xs">
        {isOverdue(handover, today) ? <StatusBadge tone="bad">überfällig</StatusBadge> : null}
        <Text size="sm">
          {answerExpectedOn === null
            ? `Es ist noch keine Rückmeldung von ${from} erfasst.`
            : `Rückmeldung von ${from} erbeten bis ${formatDay(answerExpectedOn)}.`}
        </Text>
      </Group>
      <DayInput
        w={250}
        label="Rückmeldung erwartet bis"
        description="Die Wiedervorlage geht mit."
        clearable={false}
        value={answerExpectedOn}
        onDay={(day) => {
          if (day !== null && day !== answerExpectedOn) void ask(day);
        }}
      />
    </Stack>
  );
};
