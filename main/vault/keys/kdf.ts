import { argon2id } from 'hash-wasm';

/** How hard a password is to guess: memory in KiB, passes over it, lanes. */
export type KdfParameters = {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
};

/** What new vaults use; about half a second on an office PC. */
export const kdfDefault: KdfParameters = { memoryKiB: 131_072, passes: 3, lanes: 4 };

/** Below this a stored vault is not opened: someone may have weakened its header on purpose. */
export const kdfFloor: KdfParameters = { memoryKiB: 65_536, passes: 3, lanes: 1 };

const kdfCeiling: KdfParameters = { memoryKiB: 1_048_576, passes: 16, lanes: 8 };

const fields = ['memoryKiB', 'passes', 'lanes'] as const;

/** Whether parameters found in a file are neither weak nor a bomb; asked before any memory is taken. */
export const kdfIsAcceptable = (found: KdfParameters, floor: KdfParameters): boolean =>
  fields.every(
    (field) =>
      Number.isInteger(found[field]) &&
      found[field] >= floor[field] &&
      found[field] <= kdfCeiling[field],
  );

/**
 * Derives 64 bytes from a password by Argon2id version 1.3 (RFC 9106).
 * The password is taken in Unicode form NFC, because keyboards differ in how they send an umlaut, and is never trimmed.
 */
export const deriveFromPassword = async (
  password: string,
  salt: Uint8Array,
  kdf: KdfParameters,
): Promise<Uint8Array> =>
  argon2id({
    password: Buffer.from(password.normalize('NFC'), 'utf8'),
    salt,
    memorySize: kdf.memoryKiB,
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    hashLength: 64,
    outputType: 'binary',
  });
