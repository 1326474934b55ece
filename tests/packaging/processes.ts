import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers of all processes of a started program that work for one home folder. */
export function processesOf(executable: string, home: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      const line = readOrEmpty(pid, 'cmdline');
      return line.startsWith(executable) && line.includes(home);
    })
    .map(Number);
}

/** Number of the process that draws the window: Chromium names the kind of each of its processes on the command line. */
export function windowOf(executable: string, home: string): number | undefined {
  return processesOf(executable, home).find((pid) =>
    readOrEmpty(String(pid), 'cmdline').includes('--type=renderer'),
  );
}

/** Whether the kernel filters the system calls of a process (proc(5): mode 2 of Seccomp). */
export function isConfined(pid: number): boolean {
  return /^Seccomp:\s+2$/mu.test(readOrEmpty(String(pid), 'status'));
}

function readOrEmpty(pid: string, file: string): string {
  try {
    return readFileSync(join('/proc', pid, file), 'utf8');
  } catch {
    return '';
  }
}
