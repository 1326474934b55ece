import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const lookEveryMs = 10_000;

/** More than this lies in buffers only while a large file is read or written, or after it. */
const muchBytes = 8 * 1024 * 1024;

const collect = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

/**
 * Gives memory back from now on that opening, backing up and compacting needed for a moment: files, plain bytes and texts,
 * together several times the state. A process that then waits for its user would keep all of it for hours.
 */
export const giveBackMemory = (): void => {
  setInterval(() => {
    if (process.memoryUsage().arrayBuffers > muchBytes) collect();
  }, lookEveryMs).unref();
};
