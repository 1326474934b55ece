import { join } from 'node:path';
import { loadProduct } from './bundle.mjs';

/** The password of every vault of the bench. */
export const password = 'Zwölf Zebras zählen';

const notesPerCommit = 5_000;

/** The value of a result of the product that must have gone well. */
export function valueOf(result) {
  if (!result.ok) throw new Error(`The product refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/**
 * Makes a vault of the product with so many notes on the real disk, all of them in one snapshot.
 *
 * @param {string} folder
 * @param {number} count
 * @returns {Promise<{ folder: string, recoveryKey: string }>}
 */
export async function makeVault(folder, count) {
  const product = await loadProduct();
  const request = { ...product.realSurroundings(folder), password };
  const { vault, recoveryKey } = valueOf(await product.createVault(request));
  valueOf(await vault.append('Tresor angelegt', product.firstChanges()));
  for (let from = 0; from < count; from += notesPerCommit) {
    const numbers = Array.from(
      { length: Math.min(notesPerCommit, count - from) },
      (_, at) => from + at,
    );
    const changes = numbers.map((number) => product.put('note', product.noteNumber(number)));
    valueOf(await vault.append('Notizen übernommen', changes));
  }
  valueOf(await vault.compact());
  valueOf(await vault.compact());
  await vault.close();
  return { folder, recoveryKey };
}

/** Opens a vault of the bench, by password or without derivation by its recovery key. */
export async function openVault({ folder, recoveryKey }, kind = 'recovery') {
  const product = await loadProduct();
  const secret =
    kind === 'recovery' ? { kind, digits: recoveryKey } : { kind: 'password', text: password };
  return valueOf(await product.openVault({ ...product.realSurroundings(folder), secret }));
}

/** What the window asks of the vault process, with a vault open: rules, journal, history, compaction. */
export async function openServer({ folder, recoveryKey }) {
  const product = await loadProduct();
  const texts = product.readLetterTexts(
    join(import.meta.dirname, '../../resources/texts/letter.json'),
  );
  const server = product.makeVaultServer({
    texts,
    tell: () => undefined,
    report: () => Promise.resolve(),
  });
  const none = { newFolder: null, backupFolder: null, backupFile: null, seen: null };
  const here = { folder, practice: false, ownFolder: folder, practiceFolder: folder };
  valueOf(await server.ask('stand', { ...here, ...none }));
  const secret = { kind: 'recovery', digits: recoveryKey };
  valueOf(await server.window['vault.open']({ secret, how: 'write' }));
  return server.window;
}
