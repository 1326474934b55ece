import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../domain/calendar/day.ts';
import { addDays } from '../../../domain/calendar/addDays.ts';
import { newFollowUp } from '../../../domain/followUp/newFollowUp.ts';
import { put } from '../../../domain/record/change.ts';
import { FormBody, FormModal } from '../../parts/FormModal.tsx';
import { useFormDraft } from '../../parts/useFormDraft.ts';
import { YoungPersonSelect } from '../../parts/student/YoungPersonSelect.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { newId, nowInstant, useToday } from '../../state/today.ts';

/** A new follow-up: what, when, and for whom if for anybody. */
export const NewFollowUp = ({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) => (
  <FormModal opened={opened} onClose={onClose} title="Neue Wiedervorlage">
    <FollowUpForm onClose={onClose} />
  </FormModal>
);

const FollowUpForm = ({ onClose }: { readonly onClose: () => void }) => {
  const today = useToday();
  const blank = {
    text: '',
    dueOn: addDays(today, 7) as Day | null,
    studentId: null as string | null,
  };
  const draft = useFormDraft('followUp/new', blank);
  const [tried, setTried] = useState(false);
  const { text, dueOn, studentId } = draft.content;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (text.trim() === '' || dueOn === null) return;
    const followUp = newFollowUp({
      id: newId(),
      dueOn,
      text: text.trim(),
      createdAt: nowInstant(),
    });
    const saved = await draft.finish('Wiedervorlage angelegt', [
      put('followUp', { ...followUp, studentId }),
    ]);
    if (saved) onClose();
  };
  return (
    <FormBody
      onSubmit={submit}
      submit="Wiedervorlage anlegen"
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <TextInput
        label="Was ist zu tun?"
        data-autofocus
        value={text}
        maxLength={500}
        error={
          tried && text.trim() === '' ? 'Bitte schreiben Sie, woran Sie denken möchten.' : null
        }
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      <DayInput
        label="Wann?"
        value={dueOn}
        error={tried && dueOn === null ? 'Bitte wählen Sie einen Tag.' : null}
        onDay={(day) => draft.set({ dueOn: day })}
      />
      <YoungPersonSelect
        label="Für wen? (freiwillig)"
        value={studentId}
        onId={(id) => draft.set({ studentId: id })}
      />
    </FormBody>
  );
};
