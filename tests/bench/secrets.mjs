/** The key of SQLCipher as raw bytes, which it uses without deriving anything. */
export const rawKey = `x'${'5a'.repeat(32)}'`;

/** The passphrase of SQLCipher, from which it derives its key (PBKDF2, its default of 256,000 turns). */
export const passphrase = 'Zwölf Zebras zählen';
