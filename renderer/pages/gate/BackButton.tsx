import { Button } from '@mantine/core';

/** Leads a step back; Escape does the same. */
export const BackButton = ({
  onBack,
  disabled = false,
}: {
  readonly onBack: () => void;
  readonly disabled?: boolean;
}) => (
  <Button variant="default" onClick={onBack} disabled={disabled}>
    Zurück
  </Button>
);
