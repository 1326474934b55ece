import { describe, expect, test } from 'vitest';
import { calibrateKdf } from '../../../main/vault/keys/calibrateKdf.ts';
import {
  deriveFromPassword,
  kdfDefault,
  kdfFloor,
  kdfIsAcceptable,
  type KdfParameters,
} from '../../../main/vault/keys/kdf.ts';
import { kdfForNew } from '../../../main/vault/keys/kdfForNew.ts';

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
    ['4 TiB in KiB', { ...kdfFloor, memoryKiB: 2 ** 42 }, false],
    ['endless memory', { ...kdfFloor, memoryKiB: Number.POSITIVE_INFINITY }, false],
    ['1e308 KiB', { ...kdfFloor, memoryKiB: 1e308 }, false],
    ['negative memory', { ...kdfFloor, memoryKiB: -65_536 }, false],
    ['negative lanes', { ...kdfFloor, lanes: -1 }, false],
    ['a fraction of a lane', { ...kdfFloor, lanes: 1.5 }, false],
    ['the ceiling', { memoryKiB: 1_048_576, passes: 16, lanes: 8 }, true],
    ['a KiB above the ceiling', { memoryKiB: 1_048_577, passes: 16, lanes: 8 }, false],
  ])('with %s are accepted: %3$s', (_, kdf, accepted) => {
    expect(kdfIsAcceptable(kdf, kdfFloor)).toBe(accepted);
  });
});

const mebi = 1_024;
const gibi = 1_024 ** 3;

describe('calibrating a derivation', () => {
  /** A computer that takes so many milliseconds for each MiB, and remembers what it was asked. */
  const computer = (msPerMebi: number, freeMemory = 16 * gibi) => {
    const asked: number[] = [];
    const measure = (kdf: KdfParameters): Promise<number> => {
      asked.push(kdf.memoryKiB / mebi);
      return Promise.resolve((kdf.memoryKiB / mebi) * msPerMebi);
    };
    return { asked, chosen: calibrateKdf({ measure, freeMemory }) };
  };

  test.each([
    ['a very fast one', 0.5, 512],
    ['a fast one', 2.5, 400],
    ['an office PC', 4.6, 208],
    ['a slow one', 7, 128],
    ['a very slow one', 40, 128],
    ['one whose clock stands still', 0, 512],
    ['one whose clock runs backwards', -3, 512],
  ])('on %s chooses what takes about a second, between 128 and 512 MiB', async (_, ms, mebis) => {
    const chosen = await computer(ms).chosen;
    expect(chosen).toEqual({ memoryKiB: mebis * mebi, passes: 3, lanes: 4 });
    expect(kdfIsAcceptable(chosen, kdfFloor)).toBe(true);
  });

  test('takes no more than a quarter of the free memory, but 128 MiB at least', async () => {
    expect((await computer(0.5, 1.5 * gibi).chosen).memoryKiB).toBe(384 * mebi);
    expect((await computer(0.5, gibi).chosen).memoryKiB).toBe(256 * mebi);
  });

  test('takes 64 MiB, and measures nothing, where less than 1 GiB is free', async () => {
    const poor = computer(0.5, gibi - 1);
    expect(await poor.chosen).toEqual({ memoryKiB: 64 * mebi, passes: 3, lanes: 4 });
    expect(poor.asked).toEqual([]);
    expect(kdfIsAcceptable(await poor.chosen, kdfFloor)).toBe(true);
  });

  test('brings down what turns out slower than the first measure promised', async () => {
    const took = [200, 2_000];
    const measure = (): Promise<number> => Promise.resolve(took.shift() ?? 0);
    const chosen = await calibrateKdf({ measure, freeMemory: 16 * gibi });
    expect(chosen.memoryKiB).toBe(256 * mebi);
  });

  test('is asked for new passwords unless a test says otherwise', async () => {
    const calibrated = { memoryKiB: 256 * mebi, passes: 3, lanes: 4 };
    const calibrateKdf = () => Promise.resolve(calibrated);
    expect(await kdfForNew({ calibrateKdf })).toEqual(calibrated);
    expect(await kdfForNew({})).toEqual(kdfDefault);
    const created = { memoryKiB: 8, passes: 1, lanes: 1 };
    expect(await kdfForNew({ calibrateKdf, kdf: { created, floor: created } })).toEqual(created);
  });
});
