import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { apply } from '../../../domain/record/apply.ts';
import { emptyVaultData } from '../../../domain/record/vaultData.ts';
import { fixState, stateBytes } from '../../../main/vault/format/stateBytes.ts';
import { sealPieces, unsealsTo } from '../../../main/vault/keys/sealPieces.ts';
import { unseal } from '../../../main/vault/keys/seal.ts';
import { dropNote, note } from '../../support/vaultBuilder.ts';

const step = 4096;

const withNotes = (count: number) => {
  const data = emptyVaultData();
  apply(
    data,
    // Ids that are numbers come first in every object, whatever the order they were put in.
    Array.from({ length: count }, (_, at) => note(at % 3 === 0 ? `${at}` : `n${at}`, `„Ä${at}"\n`)),
  );
  return data;
};

const sealing = { key: Buffer.alloc(32, 1), nonce: Buffer.alloc(12), bound: Buffer.from('bound') };

describe('the bytes of a state', () => {
  test.each([0, 1, 249, 250, 251, 1003])('are its JSON and spaces, at %i notes', async (count) => {
    const data = withNotes(count);
    const bytes = Buffer.concat(await stateBytes(fixState(data), step));
    expect(bytes.toString('utf8').trimEnd()).toBe(JSON.stringify(data));
    expect(bytes.length % step).toBe(0);
  });

  test('are those of the moment the state was fixed, whatever is saved while they are made', async () => {
    const data = withNotes(1000);
    const before = JSON.stringify(data);
    const made = stateBytes(fixState(data), step);
    await turn();
    apply(data, [note('n1', 'geändert'), note('later', 'neu'), dropNote('n998')]);
    expect(
      Buffer.concat(await made)
        .toString('utf8')
        .trimEnd(),
    ).toBe(before);
  });

  test('give way to others while they are made', async () => {
    let turns = 0;
    let done = false;
    const made = stateBytes(fixState(withNotes(5000)), step).then(() => (done = true));
    while (!done) {
      turns += 1;
      await turn();
    }
    await made;
    expect(turns).toBeGreaterThan(20);
  });
});

describe('pieces sealed one after the other', () => {
  const pieces = [Buffer.from('eins'), Buffer.alloc(0), Buffer.from('zwei und drei')];

  test('are sealed like their whole', async () => {
    const sealed = await sealPieces(sealing, pieces);
    const body = sealed.subarray(sealing.bound.length);
    expect(unseal(sealing, body)?.toString()).toBe('einszwei und drei');
    expect(await unsealsTo(sealing, body, pieces)).toBe(true);
  });

  test('are not taken for others, longer, shorter or altered ones', async () => {
    const body = (await sealPieces(sealing, pieces)).subarray(sealing.bound.length);
    const others = [Buffer.from('einszwei und vier')];
    expect(await unsealsTo(sealing, body, others)).toBe(false);
    expect(await unsealsTo(sealing, body, [...pieces, Buffer.from('!')])).toBe(false);
    expect(await unsealsTo(sealing, body, pieces.slice(0, 2))).toBe(false);
    for (let at = 0; at < body.length; at += 1) {
      const altered = Buffer.from(body);
      altered.writeUInt8((altered.readUInt8(at) + 1) % 256, at);
      expect(await unsealsTo(sealing, altered, pieces)).toBe(false);
    }
  });
});
