/** Opens prepared notes once in this fresh process, as after a start, and prints the milliseconds. */
import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadProduct } from './bundle.mjs';
import { peer } from './peers.mjs';
import { passphrase, rawKey } from './secrets.mjs';
import { openSqlcipher } from './sqlcipher.mjs';
import { openServer, openVault, valueOf } from './vaults.mjs';

const [kind, folder] = process.argv.slice(2);
const { recoveryKey } = JSON.parse(readFileSync(join(folder, 'key.json'), 'utf8'));
const vault = { folder: join(folder, 'tresor'), recoveryKey };

const unseal = (sealed) => {
  const decipher = createDecipheriv('aes-256-gcm', Buffer.alloc(32, 0x5a), Buffer.alloc(12));
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
};

const parse = (sealed) => JSON.parse(unseal(sealed).toString('utf8'));

const bare = () => parse(readFileSync(join(folder, 'bare'))).note;

const bareJournal = () => {
  const notes = bare();
  const file = readFileSync(join(folder, 'bare-journal'));
  for (let at = 0; at < file.length;) {
    const end = at + 4 + file.readUInt32BE(at);
    for (const { record } of parse(file.subarray(at + 4, end)).changes) notes[record.id] = record;
    at = end;
  }
  return notes;
};

const readSqlcipher = (file, secret) => {
  const rows = openSqlcipher(join(folder, file), secret).prepare('select json from note').all();
  return rows.map(({ json }) => JSON.parse(json));
};

const kinds = {
  bare,
  'bare with a long journal': bareJournal,
  vault: async () => (await openVault(vault)).data.note,
  'vault by password': async () => (await openVault(vault, 'password')).data.note,
  'vault with a long journal': async () =>
    (await openVault({ ...vault, folder: join(folder, 'long') })).data.note,
  'vault to replica': async () =>
    JSON.parse(valueOf(await (await openServer(vault))['vault.records']({}))).note,
  sqlcipher: () => readSqlcipher('raw.db', rawKey),
  'sqlcipher by passphrase': () => readSqlcipher('notes.db', passphrase),
};

// The libraries are loaded before anybody types a password.
await loadProduct();
peer('better-sqlite3-multiple-ciphers');
const start = performance.now();
const notes = await kinds[kind]();
const ms = performance.now() - start;
process.stdout.write(JSON.stringify({ ms, notes: Object.keys(notes).length }));
process.exit(0);
