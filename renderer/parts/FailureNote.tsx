import { IconAlertTriangle } from '@tabler/icons-react';
import type { Failure } from '../../domain/contract/failure.ts';
import { failureWords } from '../../domain/words/failureWords.ts';
import { Hint } from './Hint.tsx';

/** What went wrong, in the place where it went wrong; nothing without a failure. */
export const FailureNote = ({ failure }: { readonly failure: Failure | null }) => {
  if (failure === null) return null;
  const { title, text } = failureWords(failure);
  return (
    <Hint role="alert" tone="bad" icon={IconAlertTriangle} title={title}>
      {text}
    </Hint>
  );
};
