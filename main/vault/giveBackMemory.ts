import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const lookEveryMs = 10_000;

/** Ordinary work stays below; reading or writing a large vault, and what is left of it, lies above. */
const muchBytes = 16 * 1024 * 1024;

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/**
 * Gives memory back from now on that opening, backing up and compacting needed for a moment: files, plain bytes and texts,
 * together several times the state. A process that then waits for its user would keep all of it for hours.
 */
export const giveBackMemory = (): void => {
  let kept = 0;
  setInterval(() => {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    if (heapUsed + arrayBuffers < kept + muchBytes) return;
    collect();
    kept = process.memoryUsage().heapUsed;
  }, lookEveryMs).unref();
};
