import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconSchool, IconTransfer } from '@tabler/icons-react';
import { SeveralHandovers } from '../../../parts/handover/SeveralHandovers.tsx';
import { SelectedPeople } from '../../../parts/student/SelectedPeople.tsx';
import { ClassDialog } from './ClassDialog.tsx';

/** What can be done with several young people at once. */
export const SelectionBar = ({
  ids,
  onClear,
}: {
  readonly ids: readonly string[];
  readonly onClear: () => void;
}) => {
  const [handovers, openHandovers] = useDisclosure(false);
  const [classes, openClasses] = useDisclosure(false);
  return (
    <>
      <SelectedPeople count={ids.length} onClear={onClear}>
        <Button
          size="xs"
          leftSection={<IconTransfer size={16} aria-hidden />}
          onClick={openHandovers.open}
        >
          Übergaben vorbereiten
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconSchool size={16} aria-hidden />}
          onClick={openClasses.open}
        >
          Klasse ändern
        </Button>
      </SelectedPeople>
      <SeveralHandovers
        studentIds={ids}
        opened={handovers}
        onClose={openHandovers.close}
        onDone={onClear}
      />
      <ClassDialog studentIds={ids} opened={classes} onClose={openClasses.close} onDone={onClear} />
    </>
  );
};
