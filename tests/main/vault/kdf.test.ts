import { describe, expect, test } from 'vitest';
import {
  deriveFromPassword,
  kdfDefault,
  kdfFloor,
  kdfIsAcceptable,
} from '../../../main/vault/keys/kdf.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('deriving from a password', () => {
  // Password, salt, memory, passes and lanes of RFC 9106, section 5.3, with 64 bytes of output. The RFC adds a secret and
  // associated data, which a password has not; OpenSSL 3.5, which gives the tag of the RFC with them, gives this
  // without.
  test('gives for the inputs of RFC 9106 what another implementation gives', async () => {
    const derived = await deriveFromPassword('\u0001'.repeat(32), Buffer.alloc(16, 2), {
      memoryKiB: 32,
      passes: 3,
      lanes: 4,
    });
    expect(hex(derived)).toBe(
      'b62e1d3d11eb77dd876adf4c1830678b6c6cd53f3f41f5fb1304b1e8fe6ade1c' +
        '63dea6061cd244feb46a0b3abe43321bddc005931a2c53b86d67b93fcee75df8',
    );
  });

  test('gives the same for an umlaut typed as one character and as two', async () => {
    const kdf = { memoryKiB: 64, passes: 3, lanes: 4 };
    const salt = Buffer.alloc(16, 2);
    const known =
      'ea5f5fea3418df6c618dc9d084bb07e930a801ee29de15822236ca2a892c4ab8' +
      'ee199928a5e0c6ae8fadb7d5a56f07105178643780ef6b086735f88dca769640';
    for (const form of ['NFC', 'NFD']) {
      const typed = 'Zwölf Zebras zählen'.normalize(form);
      expect(hex(await deriveFromPassword(typed, salt, kdf)), form).toBe(known);
    }
  });
});

describe('derivation parameters', () => {
  test.each([
    ['the default', kdfDefault, true],
    ['the floor', kdfFloor, true],
    ['too little memory', { ...kdfFloor, memoryKiB: 65_535 }, false],
    ['too few passes', { ...kdfFloor, passes: 2 }, false],
    ['no lanes', { ...kdfFloor, lanes: 0 }, false],
    ['4 TiB of memory', { ...kdfFloor, memoryKiB: 2 ** 32 }, false],
    ['four billion passes', { ...kdfFloor, passes: 2 ** 32 }, false],
    ['nine lanes', { ...kdfFloor, lanes: 9 }, false],
    ['half a pass', { ...kdfFloor, passes: 3.5 }, false],
    ['no number at all', { ...kdfFloor, passes: Number.NaN }, false],
  ])('with %s are accepted: %3$s', (_, kdf, accepted) => {
    expect(kdfIsAcceptable(kdf, kdfFloor)).toBe(accepted);
  });
});
