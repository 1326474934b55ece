import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../../domain/calendar/day.ts';
import { newFollowUp } from '../../../../domain/followUp/newFollowUp.ts';
import { put } from '../../../../domain/record/change.ts';
import type { DatedDeadline } from '../../../../domain/school/nearDeadlines.ts';
import { DayInput } from '../../../parts/DayInput.tsx';
import { FormBody, FormModal } from '../../../parts/FormModal.tsx';
import { saveWithUndo } from '../../../state/save.tsx';
import { newId, nowInstant, useToday } from '../../../state/today.ts';

type Props = {
  readonly deadline: DatedDeadline;
  readonly tasks: readonly { readonly studentId: string; readonly words: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Puts what is missing of several young people on a day of the page Heute. */
export const FollowUpsDialog = ({ opened, ...props }: Props & { readonly opened: boolean }) => (
  <FormModal opened={opened} onClose={props.onClose} title="Wiedervorlagen anlegen">
    <FollowUpsForm {...props} />
  </FormModal>
);

const FollowUpsForm = ({ deadline, tasks, onClose, onDone }: Props) => {
  const today = useToday();
  const [dueOn, setDueOn] = useState<Day>(today);
  const submit = async (): Promise<void> => {
    const createdAt = nowInstant();
    const changes = tasks.map(({ studentId, words }) => {
      const text = `${deadline.label}: ${words} fehlt`.slice(0, 500);
      return put('followUp', {
        ...newFollowUp({ id: newId(), dueOn, text, createdAt }),
        studentId,
      });
    });
    if (!(await saveWithUndo('Wiedervorlagen angelegt', changes))) return;
    onDone();
    onClose();
  };
  const count = tasks.length === 1 ? 'Eine Wiedervorlage' : `${tasks.length} Wiedervorlagen`;
  return (
    <FormBody submit="Anlegen" onSubmit={submit} onDiscard={null}>
      <Text size="sm">{count}: für jede ausgewählte Person steht darin, was ihr fehlt.</Text>
      <DayInput
        w={170}
        label="Fällig am"
        clearable={false}
        value={dueOn}
        onDay={(day) => setDueOn(day ?? today)}
      />
    </FormBody>
  );
};
