import { closeSync, openSync, readFileSync, readSync, readdirSync } from 'node:fs';
import { formsOf } from './canaries.ts';

/** A process of the program under test, named by its role. */
export type AppProcess = { readonly pid: number; readonly role: string };

/** A place in the memory of a process at which a searched text stands. */
export type MemoryHit = AppProcess & {
  readonly form: string;
  readonly region: string;
  /** What stands around it, printable characters only. */
  readonly around: string;
};

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

const parentOf = (pid: number): number =>
  Number(/\) \S (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1] ?? 0);

const roleOf = (pid: number): string => {
  const line = read(`/proc/${pid}/cmdline`).split('\0').join(' ');
  const type = /--type=(\S+)/.exec(line)?.[1] ?? 'main';
  const service = /--utility-sub-type=(\S+)/.exec(line)?.[1];
  return service === undefined ? type : `${type} ${service}`;
};

/** The process and all that descend from it, as they run now. */
export const processesUnder = (root: number): readonly AppProcess[] => {
  const parents = new Map(
    readdirSync('/proc')
      .map(Number)
      .filter(Number.isInteger)
      .map((pid) => [pid, parentOf(pid)]),
  );
  const found = [root];
  // Grows while it is walked, until no process is left that descends from one found.
  for (const pid of found)
    found.push(...[...parents.keys()].filter((one) => parents.get(one) === pid));
  return found.map((pid) => ({ pid, role: roleOf(pid) }));
};

type Region = { readonly start: number; readonly end: number; readonly name: string };

/** What a process may have written to: its own memory and what it shares with others. */
const writtenRegions = (pid: number): readonly Region[] =>
  read(`/proc/${pid}/maps`)
    .split('\n')
    .flatMap((line) => {
      const [, start = '', end = '', mode = '', name = ''] =
        /^(\w+)-(\w+) (\S+) \S+ \S+ \S+\s*(.*)$/.exec(line) ?? [];
      const fixed = !mode.includes('w') && name.startsWith('/') && !name.includes('(deleted)');
      if (!mode.startsWith('r') || fixed || name.startsWith('[v')) return [];
      return [{ start: parseInt(start, 16), end: parseInt(end, 16), name: `${mode} ${name}` }];
    });

const chunkBytes = 8 * 1024 * 1024;
const overlapBytes = 512;

/** Calls `look` with every piece of a process's memory; pieces of one region overlap, so that nothing is cut in two. */
export const readMemory = (pid: number, look: (bytes: Buffer, region: string) => void): void => {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const buffer = Buffer.alloc(chunkBytes + overlapBytes);
  try {
    for (const { start, end, name } of writtenRegions(pid)) {
      for (let at = start; at < end; at += chunkBytes) {
        const wanted = Math.min(buffer.length, end - at);
        const count = readSome(memory, { buffer, wanted, at });
        if (count > 0) look(buffer.subarray(0, count), name);
      }
    }
  } finally {
    closeSync(memory);
  }
};

/** A region may be unmapped while it is read. */
const readSome = (
  file: number,
  { buffer, wanted, at }: { readonly buffer: Buffer; readonly wanted: number; readonly at: number },
): number => {
  try {
    return readSync(file, buffer, 0, wanted, at);
  } catch {
    return 0;
  }
};

const printable = (bytes: Buffer): string =>
  bytes
    .toString('latin1')
    .replaceAll('\0', '')
    .replaceAll(/[^\x20-\x7e]/g, '.');

/** Every place at which a text stands in the memory of these processes. */
export const findInMemory = (
  processes: readonly AppProcess[],
  text: string,
): readonly MemoryHit[] => {
  const forms = formsOf(text);
  const hits: MemoryHit[] = [];
  for (const one of processes) {
    readMemory(one.pid, (bytes, region) => {
      for (const [form, needle] of forms) {
        const last = Math.min(bytes.length, chunkBytes);
        for (
          let at = bytes.indexOf(needle);
          at >= 0 && at < last;
          at = bytes.indexOf(needle, at + 1)
        ) {
          const around = printable(bytes.subarray(Math.max(0, at - 60), at + 100));
          hits.push({ ...one, form, region, around });
        }
      }
    });
  }
  return hits;
};
