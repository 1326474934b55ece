/** Makes vaults, databases and a bare file with the same notes for `steadySaves.mjs` and `openOnce.mjs`. */
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
const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32, 0x5a), Buffer.alloc(12));
const sealed = [cipher.update(JSON.stringify(vault.data)), cipher.final(), cipher.getAuthTag()];
writeFileSync(join(folder, 'bare'), Buffer.concat(sealed));
await vault.close();

cpSync(join(folder, 'tresor'), join(folder, 'long'), { recursive: true });
const long = await openVault({ ...made, folder: join(folder, 'long') });
for (let at = 0; at < longJournal; at += 1)
  valueOf(await long.append('Notiz', [put('note', noteNumber(count + at))]));
await long.close();

fillSqlcipher(join(folder, 'notes.db'), passphrase, { count, noteNumber });
fillSqlcipher(join(folder, 'raw.db'), rawKey, { count, noteNumber });
