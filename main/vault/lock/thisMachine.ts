import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errnoOf } from '../fs/diskFailure.ts';
import type { Machine } from './Machine.ts';

const bootId = (): string => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
};

/**
 * Whether a process has ended and only its number is left, which Linux keeps until its parent asks what became of it.
 * The state is that of its first thread; another one may still be in the middle of a write, so no other may be there.
 */
const hasEnded = (pid: number): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second member is a name that may hold anything; behind it come the state and, as the 18th, the number of threads.
    const members = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return members[0] === 'Z' && members[17] === '1';
  } catch {
    return false;
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return errnoOf(error) === 'EPERM';
  }
  return !hasEnded(pid);
};

/** The computer and process this code runs in. */
export const thisMachine = (): Machine => ({
  pid: process.pid,
  host: hostname(),
  bootId: bootId(),
  isRunning,
});
