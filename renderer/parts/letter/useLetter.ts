import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../../domain/contract/failure.ts';
import type { Output } from '../../../domain/contract/contract.ts';

type Answer = Output<'paper.preview'>;

/** A letter that is fetched anew whenever what it is made from changes. */
export type LetterState = {
  /** The newest bytes there are; they stay while newer ones are on their way. */
  readonly bytes: Uint8Array | null;
  /** Why there is no newer letter. */
  readonly failure: Failure | null;
  readonly updating: boolean;
};

/** Changes that come one after the other are waited for; one that stands alone, as a tick, is not. */
const pause = 150;
const alone = 600;

/**
 * Fetches a letter when `source` changes: at once, or 0.15 seconds after the last of several changes. Of several
 * answers only the newest counts. A null `source` fetches nothing.
 */
export const useLetter = (source: unknown, fetch: () => Promise<Answer>): LetterState => {
  const [state, setState] = useState<Omit<LetterState, 'updating'>>({ bytes: null, failure: null });
  const [answered, setAnswered] = useState<unknown>(undefined);
  const latest = useRef(fetch);
  useEffect(() => {
    latest.current = fetch;
  });

  const changedAt = useRef(-Infinity);
  useEffect(() => {
    if (source === null) return;
    const before = changedAt.current;
    changedAt.current = performance.now();
    let current = true;
    const timer = setTimeout(
      () => {
        void latest.current().then((answer) => {
          if (!current) return;
          setAnswered(source);
          setState((before) =>
            answer.ok
              ? { bytes: answer.value, failure: null }
              : { bytes: before.bytes, failure: answer.failure },
          );
        });
      },
      changedAt.current - before > alone ? 0 : pause,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source]);

  return { ...state, updating: source !== null && answered !== source };
};
