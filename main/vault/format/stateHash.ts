import { createHmac } from 'node:crypto';
import { apply } from '../../../domain/record/apply.ts';
import type { Change } from '../../../domain/record/change.ts';
import type { VaultData } from '../../../domain/record/vaultData.ts';
import { hkdf } from '../keys/hkdf.ts';
import type { FixedState } from './stateBytes.ts';

/** Length of the hash of a state. */
const hashLength = 32;

/**
 * The hash of a state that is kept up while the state changes: every record has a keyed hash, and the state has the
 * exclusive or of them all. So a change costs the hash of what it puts and of what it replaces, however large the state.
 */
export type StateHash = {
  readonly key: Uint8Array;
  /** The hash as it is now; what was toggled since it was last asked for is hashed first. */
  readonly sum: Buffer;
  /** Adds what a record is hashed from, or takes it away when it is in it. */
  readonly toggle: (text: string) => void;
};

/** The key of all record hashes of a vault; without it the hash of a state tells nothing about what is in it. */
export const stateHashKey = (dek: Uint8Array, vaultId: string): Buffer =>
  hkdf({ secret: dek, salt: Buffer.from(vaultId, 'hex'), purpose: 'state' });

/** So many texts are hashed at once: alone, each would cost a save several times as much. */
const mostWaiting = 256;

/** Goes on from a hash that is known. */
export const hashFrom = (key: Uint8Array, sum: Buffer): StateHash => {
  let waiting: string[] = [];
  const settle = (): void => {
    for (const text of waiting) {
      const record = createHmac('sha256', key).update(text).digest();
      for (let at = 0; at < hashLength; at += 4) {
        sum.writeInt32BE(sum.readInt32BE(at) ^ record.readInt32BE(at), at);
      }
    }
    waiting = [];
  };
  return {
    key,
    get sum() {
      settle();
      return sum;
    },
    toggle: (text) => {
      waiting.push(text);
      if (waiting.length >= mostWaiting) settle();
    },
  };
};

/** Adds a record to the hash of a state, or takes one away that is in it. */
export const toggleRecord = ({ toggle }: StateHash, collection: string, json: string): void => {
  toggle(`${collection}\0${json}`);
};

/** The hash of the state without any record. */
export const emptyHash = (key: Uint8Array): StateHash => hashFrom(key, Buffer.alloc(hashLength));

/** The hash of a whole state, made from every record. */
export const hashOfState = (key: Uint8Array, state: FixedState): StateHash => {
  const hash = emptyHash(key);
  for (const [collection, records] of state) {
    for (const record of records) toggleRecord(hash, collection, JSON.stringify(record));
  }
  return hash;
};

/** Applies changes to a state and keeps its hash up, in place. */
export const applyHashed = (data: VaultData, hash: StateHash, changes: readonly Change[]): void => {
  for (const change of changes) {
    const [collection, id] =
      'drop' in change ? [change.drop, change.id] : [change.put, change.record.id];
    const before = Object.hasOwn(data[collection], id) ? data[collection][id] : undefined;
    if (before !== undefined) toggleRecord(hash, collection, JSON.stringify(before));
    if ('put' in change) toggleRecord(hash, collection, JSON.stringify(change.record));
    apply(data, [change]);
  }
};
