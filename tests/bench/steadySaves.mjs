/**
 * Many saves one after the other with 50,000 notes there, so that compactions (SQLCipher: checkpoints)
 * fall among them. A save is timed from its message to its acknowledgement, so that waiting counts.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadProduct } from './bundle.mjs';
import { noteSaver, openSqlcipher } from './sqlcipher.mjs';
import { openServer, valueOf } from './vaults.mjs';

const [kind, prepared, secret, saves] = process.argv.slice(2);
const product = await loadProduct();
const folder = mkdtempSync(join(process.env.BENCH_FOLDER, 'steady-'));
cpSync(prepared, folder, { recursive: true });

const message = () => new Promise((resolve) => setImmediate(resolve));

const vaultSaver = async () => {
  const { recoveryKey } = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8'));
  const window = await openServer({ folder: join(folder, 'tresor'), recoveryKey });
  // The backup of the day is measured elsewhere; here it would slow the first saves alone.
  valueOf(await window['backup.now']({}));
  return async (note) =>
    valueOf(
      await window['records.commit']({ action: 'Notiz', changes: [product.put('note', note)] }),
    );
};

const snapshots = () =>
  kind === 'vault'
    ? Math.max(
        ...readdirSync(join(folder, 'tresor')).map((name) =>
          Number(/^s-(\d+)/u.exec(name)?.[1] ?? 0),
        ),
      )
    : 0;

const save =
  kind === 'vault'
    ? await vaultSaver()
    : noteSaver(openSqlcipher(join(folder, 'notes.db'), secret));
const before = snapshots();
const figures = [];
for (let at = -100; at < Number(saves); at += 1) {
  const note = product.noteNumber(1_000_000 + at);
  const start = performance.now();
  await message();
  await save(note);
  if (at >= 0) figures.push(performance.now() - start);
}
process.stdout.write(JSON.stringify({ figures, compactions: snapshots() - before }));
rmSync(folder, { recursive: true });
process.exit(0);
