import { existsSync, readFileSync } from 'node:fs';
import { readList } from '../../main/office/list/readList.ts';

/** The most memory this process held, where the system tells it (Linux); what its parent held does not count. */
const peak = (): number => {
  const status = '/proc/self/status';
  if (!existsSync(status)) return 0;
  return Number(/VmHWM:\s*(\d+) kB/u.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
};

/**
 * A program that reads a file as a list and prints what came of it, how long the processor worked and the most memory.
 * Argument: path.
 */
const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const before = process.cpuUsage();
const read = await readList(bytes);
const { user, system } = process.cpuUsage(before);
const said = {
  outcome: read.kind === 'refused' ? read.refusal : 'read',
  seconds: (user + system) / 1e6,
  mebibytes: peak(),
};
process.stdout.write(JSON.stringify(said));
