import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder } from './paths.mjs';

const longestWait = 20 * 60 * 1000;

/**
 * Does a piece of work while no other set-up on this machine does work of the same name.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work asks again whether anything is left to do, for another set-up may just have done it
 * @returns {Promise<T>}
 */
export async function whileLocked(name, work) {
  const lock = join(cacheFolder(), 'locks', name);
  mkdirSync(join(lock, '..'), { recursive: true });
  const giveUpAt = Date.now() + longestWait;
  while (!take(lock)) {
    if (ownerIsGone(lock)) rmSync(lock, { recursive: true, force: true });
    else if (Date.now() > giveUpAt) throw new Error(`Another set-up holds ${lock} for too long.`);
    else await pause(500);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function take(lock) {
  try {
    mkdirSync(lock);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(lock, 'pid'), String(process.pid));
  return true;
}

/** A lock whose process number is not written yet is taken for held: its owner is between two lines of `take`. */
function ownerIsGone(lock) {
  try {
    const pid = Number(readFileSync(join(lock, 'pid'), 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
