/**
 * Resident memory of the window's process and of those beside it (vault and office), some time after 50,000 notes were
 * opened; in bytes.
 */
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

const roleOf = (pid) => {
  const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  if (line.includes('--utility-sub-type=node.mojom.NodeService')) return 'beside';
  return line.includes('--type=renderer') ? 'window' : 'other';
};

const field = (text, name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(text)[1]) * 1024;

const sums = { window: 0, beside: 0, other: 0 };
const peaks = { window: 0, beside: 0, other: 0 };
for (const pid of runningPids()) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  sums[roleOf(pid)] += field(status, 'VmRSS');
  peaks[roleOf(pid)] += field(status, 'VmHWM');
}
process.stdout.write(JSON.stringify({ sums, peaks }));
await end(launched);
process.exit(0);
