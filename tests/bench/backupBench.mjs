/**
 * Backing up a vault of about 50 MB, alone and with saves meanwhile, beside a plain copy with a checksum of the same
 * bytes, in turns in one process; prints what it measured as JSON.
 */
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadProduct } from './bundle.mjs';
import { inTurns, latencies } from './rounds.mjs';
import { makeVault, openServer, valueOf } from './vaults.mjs';

const [rounds, count] = process.argv.slice(2).map(Number);
const pause = 20;
const product = await loadProduct();
const home = mkdtempSync(join(process.env.BENCH_FOLDER, 'backup-'));
const folder = join(home, 'tresor');
const window = await openServer(await makeVault(folder, count));
valueOf(await window['backup.now']({}));
const snapshot = join(
  folder,
  readdirSync(folder)
    .filter((name) => name.startsWith('s-'))
    .sort()
    .at(-1),
);
let next = 1_000_000;

const save = async () => {
  const change = product.put('note', product.noteNumber((next += 1)));
  const start = performance.now();
  valueOf(await window['records.commit']({ action: 'Notiz', changes: [change] }));
  return performance.now() - start;
};

/** Saves with a pause between them until `work` is done; gives the milliseconds of each. */
const savesDuring = async (work) => {
  let over = false;
  const done = work().then(() => (over = true));
  const waits = [];
  while (!over) {
    waits.push(await save());
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  await done;
  return waits;
};

const measured = async (work) => {
  globalThis.gc?.();
  const start = performance.now();
  const waits = (await work()) ?? [];
  return { ms: performance.now() - start, waits };
};

/** What must be done at the least: the bytes written anew and flushed, read back, and a checksum made of them. */
const copy = () => {
  const to = join(home, 'copy');
  const file = openSync(to, 'wx');
  writeSync(file, readFileSync(snapshot));
  fsyncSync(file);
  closeSync(file);
  createHash('sha256').update(readFileSync(to)).digest('hex');
  rmSync(to);
};

const backUp = async () => void valueOf(await window['backup.now']({}));
const quiet = () => new Promise((resolve) => setTimeout(resolve, 1_500));

const turns = await inTurns(rounds, {
  backup: () => measured(backUp),
  copy: () => measured(async () => void copy()),
  'backup with saves': () => measured(() => savesDuring(backUp)),
  'saves alone': () => measured(() => savesDuring(quiet)),
});
const waitsOf = (name) => latencies(turns[name].flatMap(({ waits }) => waits));
process.stdout.write(
  JSON.stringify({
    bytes: statSync(snapshot).size,
    times: Object.fromEntries(
      Object.keys(turns).map((name) => [name, turns[name].map(({ ms }) => ms)]),
    ),
    waits: { meanwhile: waitsOf('backup with saves'), alone: waitsOf('saves alone') },
  }),
);
rmSync(home, { recursive: true });
process.exit(0);
