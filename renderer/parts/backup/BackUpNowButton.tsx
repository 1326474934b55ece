import { Button, type ButtonProps } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useState } from 'react';
import { useReadOnly } from '../../state/readOnly.ts';
import { backUpNow } from './backUpNow.ts';

/** The button that writes a backup now and waits until it is proven. */
export const BackUpNowButton = (props: ButtonProps) => {
  const [busy, setBusy] = useState(false);
  const readOnly = useReadOnly();
  const run = async (): Promise<void> => {
    setBusy(true);
    await backUpNow().finally(() => setBusy(false));
  };
  return (
    <Button
      leftSection={<IconDeviceFloppy size={16} aria-hidden />}
      {...props}
      loading={busy}
      disabled={readOnly}
      onClick={() => void run()}
    >
      Jetzt sichern
    </Button>
  );
};
