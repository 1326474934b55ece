import { useCallback, useState } from 'react';
import type { Failure } from '../../domain/contract/failure.ts';
import type { Result } from '../../domain/contract/result.ts';

/** Something that takes a moment and may fail as expected. */
export type Attempt = {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Runs it; `done` is called with what it gives. A cancelled attempt is no failure. */
  readonly attempt: <T>(
    run: () => Promise<Result<T, Failure>>,
    done: (value: T) => void | Promise<void>,
  ) => Promise<void>;
  /** Takes a failure off the screen that is true no longer, or not of what stands there now. */
  readonly forget: () => void;
};

/** Follows an attempt, so that the page can show that it waits and what went wrong. */
export const useAttempt = (): Attempt => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const attempt = useCallback<Attempt['attempt']>(async (run, done) => {
    setBusy(true);
    setFailure(null);
    try {
      const answer = await run();
      if (answer.ok) await done(answer.value);
      else if (answer.failure.kind !== 'cancelled') setFailure(answer.failure);
    } finally {
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setFailure(null), []);
  return { busy, failure, attempt, forget };
};
