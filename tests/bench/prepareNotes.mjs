/** Makes vaults, databases and bare files with the same notes for `steadySaves.mjs` and `openOnce.mjs`. */
import { createCipheriv } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProduct } from './bundle.mjs';
import { passphrase, rawKey } from './secrets.mjs';
import { fillSqlcipher } from './sqlcipher.mjs';
import { makeVault, openVault, valueOf } from './vaults.mjs';

/** One commit less than what starts a compaction, with some room for what the opening writes. */
const longJournal = 1_900;

const [folder, count] = [process.argv[2], Number(process.argv[3])];
const { noteNumber, put } = await loadProduct();
const made = await makeVault(join(folder, 'tresor'), count);
writeFileSync(join(folder, 'key.json'), JSON.stringify(made));

const vault = await openVault(made);
const seal = (text) => {
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32, 0x5a), Buffer.alloc(12));
  return Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()]);
};
writeFileSync(join(folder, 'bare'), seal(JSON.stringify(vault.data)));
await vault.close();

cpSync(join(folder, 'tresor'), join(folder, 'long'), { recursive: true });
const long = await openVault({ ...made, folder: join(folder, 'long') });
const commits = [];
for (let at = 0; at < longJournal; at += 1)
  commits.push(valueOf(await long.append('Notiz', [put('note', noteNumber(count + at))])));
await long.close();

/** The same commits for the bare reading: each sealed for itself behind its length, as in a journal. */
const framed = commits.flatMap((commit) => {
  const sealed = seal(JSON.stringify(commit));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(sealed.length);
  return [length, sealed];
});
writeFileSync(join(folder, 'bare-journal'), Buffer.concat(framed));

fillSqlcipher(join(folder, 'notes.db'), passphrase, { count, noteNumber });
fillSqlcipher(join(folder, 'raw.db'), rawKey, { count, noteNumber });
