import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** A file on a medium that is so slow that reading it comes to no end. */
export type SlowFile = {
  readonly path: string;
  /** Takes the medium away. */
  readonly end: () => void;
};

const feed = `
for (( whole = 0; whole < $3; whole++ )); do cat "$2" > "$1"; done
{ head -c 65536 "$2"; sleep 120; } > "$1"
`;

/** Puts such a file at a path; it gives its first 64 KiB, after having been read to its end so many times. */
export const slowFile = (path: string, bytes: Uint8Array, wholeTimes = 0): SlowFile => {
  writeFileSync(`${path}.source`, bytes);
  execFileSync('bash', ['-c', 'mkfifo "$0"', path]);
  const fed = ['-c', feed, 'feed', path, `${path}.source`, String(wholeTimes)];
  // In a group of its own, so that the program it waits in ends with it.
  const feeder = spawn('bash', fed, { detached: true, stdio: 'ignore' });
  return {
    path,
    end: () => {
      if (feeder.pid !== undefined && feeder.exitCode === null) process.kill(-feeder.pid);
    },
  };
};
