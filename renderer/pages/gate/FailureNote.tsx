import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '../../../domain/contract/failure.ts';
import { failureWords } from '../../../domain/words/failureWords.ts';

/** What went wrong, in the place where it went wrong; nothing without a failure. */
export const FailureNote = ({ failure }: { readonly failure: Failure | null }) => {
  if (failure === null) return null;
  const { title, text } = failureWords(failure);
  return (
    <Alert
      role="alert"
      variant="default"
      title={title}
      icon={<IconAlertTriangle color="var(--mantine-color-error)" aria-hidden />}
    >
      {text}
    </Alert>
  );
};
