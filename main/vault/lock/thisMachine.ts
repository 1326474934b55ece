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

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, but belongs to somebody else.
    return errnoOf(error) === 'EPERM';
  }
};

/** The computer and process this code runs in. */
export const thisMachine = (): Machine => ({
  pid: process.pid,
  host: hostname(),
  bootId: bootId(),
  isRunning,
});
