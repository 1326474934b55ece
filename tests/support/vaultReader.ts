import { createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argon2id } from 'hash-wasm';

// A reader written from docs/vault-format.md alone: it shares no code with the product, on purpose.

type Kdf = { memoryKiB: number; passes: number; lanes: number };
type Slot = { kind: string; id: string; salt: string; kdf: Kdf } & Record<
  'commit' | 'nonce' | 'wrapped',
  string
>;
type Header = Record<'vaultId' | 'fileId' | 'chain' | 'state', string> & {
  seq: number;
  slots: Slot[];
};
type State = Record<string, Record<string, unknown>>;
type Change = { put: string; record: { id: string } } | { drop: string; id: string };
type Commit = { changes: Change[] };
type Sealing = { key: Buffer; nonce: Buffer; bound: Buffer };
type Keys = { dek: Buffer; state: Buffer };
type Point = { seq: number; chain: Buffer };

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const sha256 = (...parts: Buffer[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest();
const json = (bytes: Buffer): unknown => JSON.parse(bytes.toString('utf8'));

const hkdf = (secret: Uint8Array, salt: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `staffelstab ${purpose}`, 32));

const open = ({ key, nonce, bound }: Sealing, sealed: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-16));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
};

const canonical = (value: unknown): string =>
  typeof value !== 'object' || value === null
    ? JSON.stringify(value)
    : `{${Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
        .join(',')}}`;

const headerOf = (file: Buffer): { header: Header; end: number } => {
  const end = 16 + file.readUInt32BE(12);
  if (file.toString('hex', 0, 10) !== '895354460d0a1a0a0001') throw new Error('not a snapshot');
  if (!sha256(file.subarray(0, end)).equals(file.subarray(end, end + 32))) throw new Error('hash');
  return { header: json(file.subarray(16, end)) as Header, end: end + 32 };
};

const dekOf = async (header: Header, password: string): Promise<Buffer> => {
  const slot = header.slots.find(({ kind }) => kind === 'password')!;
  const { commit, nonce, wrapped, ...facts } = slot;
  const strong = await argon2id({
    password: password.normalize('NFC'),
    salt: hex(slot.salt),
    memorySize: slot.kdf.memoryKiB,
    iterations: slot.kdf.passes,
    parallelism: slot.kdf.lanes,
    hashLength: 64,
    outputType: 'binary',
  });
  const key = (what: string): Buffer =>
    hkdf(strong, hex(slot.salt), `${what} ${header.vaultId} ${slot.id}`);
  if (key('commit').toString('hex') !== commit) throw new Error('wrong password');
  const bound = canonical({ format: 'staffelstab 1', slot: facts, vaultId: header.vaultId });
  const sealing = { key: key('kek'), nonce: hex(nonce), bound: Buffer.from(bound) };
  return open(sealing, hex(wrapped));
};

/** The hash of a state: the exclusive or of the keyed hashes of all records. */
const hashOf = (state: State, key: Buffer): string => {
  const sum = Buffer.alloc(32);
  for (const [collection, records] of Object.entries(state)) {
    for (const record of Object.values(records)) {
      const hash = createHmac('sha256', key).update(`${collection}\0${JSON.stringify(record)}`);
      hash.digest().forEach((byte, at) => (sum[at]! ^= byte));
    }
  }
  return sum.toString('hex');
};

const applyAll = (state: State, { changes }: Commit): void => {
  for (const change of changes) {
    if ('put' in change) state[change.put]![change.record.id] = change.record;
    else Reflect.deleteProperty(state[change.drop]!, change.id);
  }
};

/** Applies the commits of a segment that follow a point to the state, and returns the point after them. */
const segmentOf = (file: Buffer, keys: Keys, from: Point, state: State): Point => {
  const { dek } = keys;
  const head = json(file.subarray(16, 16 + file.readUInt32BE(12))) as Header;
  const fileId = hex(head.fileId);
  const proof = createHmac('sha256', hkdf(dek, fileId, 'segment head'))
    .update(file.subarray(0, 480))
    .digest();
  if (!proof.equals(file.subarray(480, 512))) throw new Error('head');
  if (head.seq !== from.seq || head.chain !== from.chain.toString('hex')) throw new Error('gap');
  const key = hkdf(dek, fileId, 'segment records');
  let { seq, chain } = from;
  for (let at = 512; file.subarray(at).some((byte) => byte !== 0);) {
    const next = at + 21 + file.readUInt32BE(at);
    const facts = file.subarray(at, at + 13);
    const nonce = Buffer.concat([facts.subarray(12), Buffer.alloc(3), facts.subarray(4, 12)]);
    const bound = Buffer.concat([fileId, facts, chain]);
    const plain = open({ key, nonce, bound }, file.subarray(at + 21, next));
    if (facts[12] === 1) {
      applyAll(state, json(plain) as Commit);
      chain = sha256(chain, file.subarray(at, next));
      seq += 1;
    } else if (facts[12] === 3) {
      const checkpoint = json(plain) as { state: string };
      if (checkpoint.state !== hashOf(state, keys.state)) throw new Error('checkpoint');
    }
    at = next;
  }
  return { seq, chain };
};

/** Reads a whole and undamaged vault: its state and the number of its last commit. */
export const readVault = async (
  folder: string,
  password: string,
): Promise<{ state: State; seq: number }> => {
  const names = readdirSync(folder).sort();
  const newest = names.filter((name) => name.startsWith('s-')).at(-1)!;
  const file = readFileSync(join(folder, newest));
  const { header, end } = headerOf(file);
  const dek = await dekOf(header, password);
  const key = hkdf(dek, hex(header.fileId), 'snapshot');
  const sealing = { key, nonce: Buffer.alloc(12), bound: file.subarray(0, end) };
  const state = json(open(sealing, file.subarray(end))) as State;
  const keys: Keys = { dek, state: hkdf(dek, hex(header.vaultId), 'state') };
  if (header.state !== hashOf(state, keys.state)) throw new Error('state');
  let point: Point = { seq: header.seq, chain: hex(header.chain) };
  for (const name of names.filter((name) => name.slice(2) >= newest.slice(2, 12))) {
    if (!name.startsWith('j-')) continue;
    point = segmentOf(readFileSync(join(folder, name)), keys, point, state);
  }
  return { state, seq: point.seq };
};
