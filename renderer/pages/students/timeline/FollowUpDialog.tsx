import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { addDays } from '../../../../domain/calendar/addDays.ts';
import type { Day } from '../../../../domain/calendar/day.ts';
import { newFollowUp } from '../../../../domain/followUp/newFollowUp.ts';
import { put } from '../../../../domain/record/change.ts';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { useFormDraft } from '../../../parts/useFormDraft.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';

type DialogProps = {
  readonly studentId: string;
  readonly opened: boolean;
  readonly onClose: () => void;
};

/** A follow-up for one young person: what, and when. */
export const FollowUpDialog = (props: DialogProps) => (
  <FormModal opened={props.opened} onClose={props.onClose} title="Neue Wiedervorlage">
    <FollowUpForm {...props} />
  </FormModal>
);

type Content = { readonly text: string; readonly dueOn: Day | null };

const FollowUpForm = ({ studentId, onClose }: DialogProps) => {
  const today = useToday();
  const draft = useFormDraft<Content>(`followUp/${studentId}`, {
    text: '',
    dueOn: addDays(today, 7),
  });
  const [tried, setTried] = useState(false);
  const { text, dueOn } = draft.content;
  const submit = async (): Promise<void> => {
    setTried(true);
    if (text.trim() === '' || dueOn === null) return;
    const given = { id: newId(), dueOn, text: text.trim(), createdAt: nowInstant() };
    const saved = await draft.finish('Wiedervorlage angelegt', [
      put('followUp', { ...newFollowUp(given), studentId }),
    ]);
    if (saved) onClose();
  };
  return (
    <FormBody
      submit="Wiedervorlage anlegen"
      onSubmit={submit}
      onDiscard={draft.hasDraft ? () => void draft.discard() : null}
    >
      <TextInput
        label="Woran soll erinnert werden?"
        data-autofocus
        maxLength={500}
        value={text}
        error={tried && text.trim() === '' ? 'Schreiben Sie, woran erinnert werden soll.' : null}
        onChange={(event) => draft.set({ text: event.currentTarget.value })}
        onBlur={draft.flush}
      />
      <DayInput
        label="Am"
        value={dueOn}
        error={tried && dueOn === null ? 'Wählen Sie einen Tag.' : null}
        onDay={(day) => draft.set({ dueOn: day })}
      />
    </FormBody>
  );
};
