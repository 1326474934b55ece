import { useEffect } from 'react';
import { ask } from './bridge.ts';

const atMostEvery = 10_000;
const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the shell that somebody is at work, so that the idle lock waits. */
export const useActivity = (): void => {
  useEffect(() => {
    let last = 0;
    const seen = () => {
      if (Date.now() - last < atMostEvery) return;
      last = Date.now();
      void ask('session.activity', {});
    };
    for (const sign of signs) window.addEventListener(sign, seen, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, seen);
    };
  }, []);
};
