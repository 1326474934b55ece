import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The test driver itself listens on the loopback address for its own connection to the program. */
const isDriver = (line) => line.includes('bind(') && line.includes('inet_addr("127.0.0.1")');

const isInternet = (line) => /AF_INET6?/.test(line);

/**
 * Reads the records strace wrote into a folder: every system call that names an internet address, and how many calls
 * there are in all; none means that nothing was traced.
 *
 * @param {string} folder
 */
export function readTraces(folder) {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.strace'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '');
  const outside = lines.filter((line) => isInternet(line) && !isDriver(line));
  return { outside, calls: lines.length };
}
