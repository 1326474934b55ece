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

const pause = 150;

/**
 * Fetches a letter 0.15 seconds after `source` last changed; of several answers only the newest counts.
 * A null `source` fetches nothing.
 */
export const useLetter = (source: unknown, fetch: () => Promise<Answer>): LetterState => {
  const [state, setState] = useState<Omit<LetterState, 'updating'>>({ bytes: null, failure: null });
  const [answered, setAnswered] = useState<unknown>(undefined);
  const latest = useRef(fetch);
  useEffect(() => {
    latest.current = fetch;
  });

  useEffect(() => {
    if (source === null) return;
    let current = true;
    const timer = setTimeout(() => {
      void latest.current().then((answer) => {
        if (!current) return;
        setAnswered(source);
        setState((before) =>
          answer.ok
            ? { bytes: answer.value, failure: null }
            : { bytes: before.bytes, failure: answer.failure },
        );
      });
    }, pause);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source]);

  return { ...state, updating: source !== null && answered !== source };
};
