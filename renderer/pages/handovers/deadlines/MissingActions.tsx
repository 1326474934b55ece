import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlarm, IconTransfer } from '@tabler/icons-react';
import { deadlineHandover } from '../../../../domain/school/deadlineHandover.ts';
import type { DatedDeadline } from '../../../../domain/school/nearDeadlines.ts';
import type { MissingPart } from '../../../../domain/school/whatIsMissing.ts';
import type { Student } from '../../../../domain/student/studentSchema.ts';
import { SeveralHandovers } from '../../../parts/handover/SeveralHandovers.tsx';
import { SelectedPeople } from '../../../parts/student/SelectedPeople.tsx';
import { FollowUpsDialog } from './FollowUpsDialog.tsx';

type Props = {
  readonly deadline: DatedDeadline;
  readonly selected: readonly { readonly student: Student; readonly part: MissingPart }[];
  readonly onClear: () => void;
};

/** What can be done for several who are missing: their handovers where the deadline is about one, and follow-ups. */
export const MissingActions = ({ deadline, selected, onClear }: Props) => {
  const [asking, dialog] = useDisclosure(false);
  const [preparing, handovers] = useDisclosure(false);
  const to = deadlineHandover(deadline.code);
  if (selected.length === 0) return null;
  return (
    <SelectedPeople count={selected.length} onClear={onClear}>
      {to === null ? null : (
        <>
          <Button
            size="xs"
            leftSection={<IconTransfer size={16} aria-hidden />}
            onClick={handovers.open}
          >
            Übergaben vorbereiten
          </Button>
          <SeveralHandovers
            studentIds={selected.map(({ student }) => student.id)}
            to={to}
            opened={preparing}
            onClose={handovers.close}
            onDone={onClear}
          />
        </>
      )}
      <Button
        size="xs"
        variant={to === null ? 'filled' : 'default'}
        leftSection={<IconAlarm size={16} aria-hidden />}
        onClick={dialog.open}
      >
        Wiedervorlagen anlegen
      </Button>
      <FollowUpsDialog
        opened={asking}
        onClose={dialog.close}
        onDone={onClear}
        deadline={deadline}
        tasks={selected.map(({ student, part }) => ({ studentId: student.id, words: part.words }))}
      />
    </SelectedPeople>
  );
};
