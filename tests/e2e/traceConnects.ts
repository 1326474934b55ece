import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const calls = 'connect,sendto,sendmsg,sendmmsg,bind';

/**
 * Makes a program that starts another one under strace, with a record of its own in the folder for each start.
 * It takes the other's place, so that the test driver need not know of it.
 */
export const tracedProgram = (executable: string, folder: string): string => {
  const path = join(folder, 'traced.sh');
  const trace = `strace -f -qq --seccomp-bpf -e trace=${calls} -o "${folder}/$$.strace"`;
  writeFileSync(path, `#!/bin/sh\nexec ${trace} "${executable}" "$@"\n`);
  chmodSync(path, 0o755);
  return path;
};
