/** Resident memory of the window's, the vault's and the office's process, some time after 50,000 notes were opened; in bytes. */
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { end, launch, launchUnlocked } from './unlockedApp.mjs';

const [kind, folder, home, vaultFolder] = process.argv.slice(2);
const settled = 30_000;

const launched =
  kind === 'product'
    ? await launchUnlocked(folder, home, vaultFolder)
    : await launch(folder, home, ['--beside']);
// The backup of the day is waited for; it is under way or done already.
if (kind === 'product')
  await launched.page.evaluate(() => globalThis.staffelstab.ask['backup.now']({}));
await wait(settled);

const parentOf = (pid) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
};

const isUnder = (pid, top) => pid === top || (pid > 1 && isUnder(parentOf(pid), top));

const runningPids = () =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      try {
        return pid > 0 && isUnder(pid, launched.pid);
      } catch {
        // Processes come and go while they are looked at.
        return false;
      }
    });

/** The processes beside the window by their names; in the empty program one is as good as the other. */
const beside = await launched.app.evaluate(({ app }) =>
  app.getAppMetrics().flatMap(({ pid, type, name }) => (type === 'Utility' ? [{ pid, name }] : [])),
);
const isNode = (pid) =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(
    '--utility-sub-type=node.mojom.NodeService',
  );
const nodes = beside.filter(({ pid }) => isNode(pid));
const office = nodes.find(({ name }) => name === 'Staffelstab Office') ?? nodes[1];

const roleOf = (pid) => {
  if (pid === office?.pid) return 'office';
  if (nodes.some((node) => node.pid === pid)) return 'vault';
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer')
    ? 'window'
    : 'other';
};

const field = (text, name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(text)[1]) * 1024;

const sums = { window: 0, vault: 0, office: 0, other: 0 };
const peaks = { window: 0, vault: 0, office: 0, other: 0 };
for (const pid of runningPids()) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  sums[roleOf(pid)] += field(status, 'VmRSS');
  peaks[roleOf(pid)] += field(status, 'VmHWM');
}
process.stdout.write(JSON.stringify({ sums, peaks }));
await end(launched);
process.exit(0);
