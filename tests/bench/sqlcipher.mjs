import { peer } from './peers.mjs';

/**
 * Opens an SQLCipher database as a careful program would: write-ahead log, every commit flushed.
 *
 * @param {string} file
 * @param {string} secret a passphrase, or a raw key as x'..' which needs no derivation
 */
export function openSqlcipher(file, secret) {
  const Database = peer('better-sqlite3-multiple-ciphers');
  const database = new Database(file);
  database.pragma(`cipher = 'sqlcipher'`);
  database.pragma(`key = "${secret}"`);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return database;
}

/** The leanest table for notes: the record as JSON, three columns beside it, no index but the key. */
const lean =
  'create table note (id text primary key, studentId text, heldOn text, json text) strict';

/** What a program needs to show a person's notes in their order without reading all of them. */
const index = 'create index byPerson on note (studentId, heldOn)';

/** Saves one note in a transaction of its own. */
export function noteSaver(database) {
  const insert = database.prepare('insert into note values (?, ?, ?, ?)');
  return (note) => insert.run(note.id, note.studentId, note.heldOn, JSON.stringify(note));
}

/**
 * Fills a new database with notes in one transaction and puts all of them from the log into the file.
 *
 * @param {string} file
 * @param {string} secret
 * @param {{ count: number, noteNumber: (number: number) => object, indexed?: boolean }} notes
 */
export function fillSqlcipher(file, secret, { count, noteNumber, indexed = false }) {
  const database = openSqlcipher(file, secret);
  database.exec(lean);
  if (indexed) database.exec(index);
  const save = noteSaver(database);
  database.transaction(() => {
    for (let number = 0; number < count; number += 1) save(noteNumber(number));
  })();
  database.pragma('wal_checkpoint(truncate)');
  database.close();
}
