/**
 * Saving one note with few and with many notes there (two numbers as arguments), beside SQLCipher, in turns in one
 * process; prints what it measured as JSON.
 */
import { fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadProduct } from './bundle.mjs';
import { inTurns, latencies, median } from './rounds.mjs';
import { passphrase } from './secrets.mjs';
import { fillSqlcipher, noteSaver, openSqlcipher } from './sqlcipher.mjs';
import { makeVault, openServer, openVault, valueOf } from './vaults.mjs';

const sizes = process.argv.slice(2).map(Number);
const rounds = 40;
const savesPerTurn = 30;
const sealedNote = 1_061;
const product = await loadProduct();
const home = mkdtempSync(join(process.env.BENCH_FOLDER, 'save-'));
let next = 1_000_000;

/** A turn: some saves one after the other, each until it is acknowledged; gives their milliseconds. */
const turnOf = (save) => async () => {
  const figures = [];
  for (let at = 0; at < savesPerTurn; at += 1) {
    const note = product.noteNumber((next += 1));
    const start = performance.now();
    await save(note);
    figures.push(performance.now() - start);
  }
  return figures;
};

const engineSaver = async (count) => {
  const vault = await openVault(await makeVault(join(home, `engine-${count}`), count));
  return async (note) => valueOf(await vault.append('Notiz', [product.put('note', note)]));
};

const serverSaver = async (count) => {
  const window = await openServer(await makeVault(join(home, `server-${count}`), count));
  // The backup of the day is measured elsewhere; here it would slow the first saves alone.
  valueOf(await window['backup.now']({}));
  return async (note) =>
    valueOf(
      await window['records.commit']({ action: 'Notiz', changes: [product.put('note', note)] }),
    );
};

const sqlcipherSaver = (count, indexed, name = 'notes') => {
  const file = join(home, `${name}-${count}-${indexed}.db`);
  fillSqlcipher(file, passphrase, { count, noteNumber: product.noteNumber, indexed });
  return noteSaver(openSqlcipher(file, passphrase));
};

/**
 * What a program on SQLCipher does that judges by our rules, keeps what takes a save back, and holds the records it shows in
 * memory, as the product does.
 */
const ruledSaver = async (count) => {
  const { data } = await openVault(await makeVault(join(home, `ruled-${count}`), count));
  const write = sqlcipherSaver(count, true, 'ruled');
  const inverses = [];
  return (note) => {
    const checked = valueOf(
      product.checkChanges(data, [product.put('note', note)], new Date().toISOString()),
    );
    inverses.push(product.invert(data, checked));
    if (inverses.length > 200) inverses.shift();
    for (const change of checked) write(change.record);
    product.apply(data, checked);
  };
};

/** The least any journal can do: as many bytes as a sealed note has, appended and flushed. */
const bareAppend = () => {
  const file = openSync(join(home, 'bare'), 'a');
  const bytes = Buffer.alloc(sealedNote, 0x5a);
  return () => {
    writeSync(file, bytes);
    fsyncSync(file);
  };
};

const contestants = { append: turnOf(bareAppend()) };
for (const count of sizes) {
  contestants[`engine ${count}`] = turnOf(await engineSaver(count));
  contestants[`server ${count}`] = turnOf(await serverSaver(count));
  contestants[`sqlcipher ${count}`] = turnOf(sqlcipherSaver(count, false));
  contestants[`indexed ${count}`] = turnOf(sqlcipherSaver(count, true));
  contestants[`ruled ${count}`] = turnOf(await ruledSaver(count));
}
globalThis.gc?.();
const turns = await inTurns(rounds, contestants);

/** The middle of the ratios of turns that lay beside each other: what slowed one slowed the other too. */
const pairedRatio = (one, other) =>
  median(turns[one].map((turn, at) => median(turn) / median(turns[other][at])));

process.stdout.write(
  JSON.stringify({
    latencies: Object.fromEntries(
      Object.entries(turns).map(([name, found]) => [name, latencies(found.flat())]),
    ),
    ratios: Object.fromEntries(
      sizes.flatMap((count) =>
        ['engine', 'server'].flatMap((name) =>
          ['sqlcipher', 'indexed', 'ruled'].map((peer) => [
            `${name} / ${peer} ${count}`,
            pairedRatio(`${name} ${count}`, `${peer} ${count}`),
          ]),
        ),
      ),
    ),
    overAppend: pairedRatio(`engine ${sizes[1]}`, 'append'),
    growth: Object.fromEntries(
      ['engine', 'server', 'sqlcipher', 'indexed'].map((name) => [
        name,
        pairedRatio(`${name} ${sizes[1]}`, `${name} ${sizes[0]}`),
      ]),
    ),
  }),
);
rmSync(home, { recursive: true });
process.exit(0);
