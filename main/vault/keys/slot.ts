import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../format/canonicalJson.ts';
import { formatMajor } from '../format/version.ts';
import { hkdf } from './hkdf.ts';
import { deriveFromPassword, kdfIsAcceptable, type KdfParameters } from './kdf.ts';
import { seal, unseal } from './seal.ts';

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`, 'u'));

const sealedKey = {
  id: hex(8),
  salt: hex(32),
  commit: hex(32),
  nonce: hex(12),
  wrapped: hex(48),
};

const kdfSchema = z.strictObject({
  name: z.literal('argon2id'),
  memoryKiB: z.number(),
  passes: z.number(),
  lanes: z.number(),
});

/** The shape of one sealed copy of the vault's key in a snapshot header. */
export const slotSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('password'), kdf: kdfSchema, ...sealedKey }),
  z.strictObject({ kind: z.literal('deputy'), kdf: kdfSchema, ...sealedKey }),
  z.strictObject({ kind: z.literal('recovery'), ...sealedKey }),
]);

/** One sealed copy of the vault's key, opened by a password, that of the deputy, or the recovery key. */
export type Slot = Readonly<z.infer<typeof slotSchema>>;

/** What opens a slot: the password as typed, or the sixteen bytes behind a recovery key. */
export type SlotSecret =
  | { readonly kind: 'password'; readonly text: string }
  | { readonly kind: 'recovery'; readonly key: Uint8Array };

/** Whose secret a slot takes; the deputy (Vertretung) has a password of their own. */
type SlotKind = Slot['kind'];

/** Bytes that nobody can guess. */
export type Random = (size: number) => Uint8Array;

type SlotKeys = { readonly kek: Buffer; readonly commit: Buffer };

type SlotFacts = Pick<Slot, 'id' | 'salt'>;

const slotKeys = (strong: Uint8Array, slot: SlotFacts, vaultId: string): SlotKeys => {
  const source = { secret: strong, salt: Buffer.from(slot.salt, 'hex') };
  return {
    kek: hkdf({ ...source, purpose: `kek ${vaultId} ${slot.id}` }),
    commit: hkdf({ ...source, purpose: `commit ${vaultId} ${slot.id}` }),
  };
};

type UnsealedFacts =
  | Pick<Extract<Slot, { kind: 'recovery' }>, 'kind' | 'id' | 'salt'>
  | Pick<Extract<Slot, { kind: 'password' | 'deputy' }>, 'kind' | 'id' | 'salt' | 'kdf'>;

const unsealedFacts = (slot: Slot): UnsealedFacts => {
  const { id, salt } = slot;
  return slot.kind === 'recovery'
    ? { kind: slot.kind, id, salt }
    : { kind: slot.kind, id, salt, kdf: slot.kdf };
};

/** Everything of a slot that is not sealed, bound to the sealed key so that none of it can be changed. */
const boundFacts = (slot: UnsealedFacts, vaultId: string): Buffer =>
  Buffer.from(canonicalJson({ format: `staffelstab ${formatMajor}`, vaultId, slot }), 'utf8');

/** What a new slot is made from. */
export type SlotRecipe = {
  readonly secret: SlotSecret;
  /** Seals for the deputy's password instead of the user's own. */
  readonly forDeputy?: boolean;
  readonly kdf: KdfParameters;
  readonly vaultId: string;
  readonly dek: Uint8Array;
  readonly random: Random;
};

const randomHex = (random: Random, size: number): string =>
  Buffer.from(random(size)).toString('hex');

/** Seals the vault's key for one password or recovery key. */
export const makeSlot = async (recipe: SlotRecipe): Promise<Slot> => {
  const { secret, vaultId, random } = recipe;
  const { memoryKiB, passes, lanes } = recipe.kdf;
  const own = { id: randomHex(random, 8), salt: randomHex(random, 32) };
  const facts =
    secret.kind === 'recovery'
      ? { kind: secret.kind, ...own }
      : {
          kind: recipe.forDeputy === true ? ('deputy' as const) : secret.kind,
          ...own,
          kdf: { name: 'argon2id' as const, memoryKiB, passes, lanes },
        };
  const strong =
    secret.kind === 'recovery'
      ? secret.key
      : await deriveFromPassword(secret.text, Buffer.from(own.salt, 'hex'), recipe.kdf);
  const keys = slotKeys(strong, own, vaultId);
  const nonce = Buffer.from(random(12));
  const wrapped = seal({ key: keys.kek, nonce, bound: boundFacts(facts, vaultId) }, recipe.dek);
  return {
    ...facts,
    commit: keys.commit.toString('hex'),
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
  };
};

/** What came of trying a secret on one slot. */
export type SlotAnswer =
  | { readonly kind: 'opened'; readonly dek: Buffer }
  | { readonly kind: 'wrong secret' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'unsafe parameters' };

/** Which vault a slot belongs to, and the weakest password derivation that is accepted. */
export type SlotPlace = { readonly vaultId: string; readonly floor: KdfParameters };

/** The slots a secret may open, in the order in which they are tried: a password first as the user's own. */
export const slotsToTry = (slots: readonly Slot[], secret: SlotSecret['kind']): readonly Slot[] => {
  const kinds: readonly SlotKind[] = secret === 'recovery' ? ['recovery'] : ['password', 'deputy'];
  return kinds.flatMap((kind) => slots.filter((slot) => slot.kind === kind));
};

const strongSecret = (
  slot: Slot,
  secret: SlotSecret,
): Promise<Uint8Array> | Uint8Array | undefined => {
  if (secret.kind === 'recovery') return slot.kind === 'recovery' ? secret.key : undefined;
  // The library takes no empty password, and no vault has one.
  if (slot.kind === 'recovery' || secret.text === '') return undefined;
  return deriveFromPassword(secret.text, Buffer.from(slot.salt, 'hex'), slot.kdf);
};

/**
 * Tries a secret on a slot.
 * The stored commit value decides whether the secret is right, so that a wrong password and a damaged slot are told apart.
 */
export const openSlot = async (
  slot: Slot,
  secret: SlotSecret,
  { vaultId, floor }: SlotPlace,
): Promise<SlotAnswer> => {
  const weak = slot.kind !== 'recovery' && !kdfIsAcceptable(slot.kdf, floor);
  if (weak && secret.kind === 'password') return { kind: 'unsafe parameters' };
  const strong = await strongSecret(slot, secret);
  if (strong === undefined) return { kind: 'wrong secret' };
  const keys = slotKeys(strong, slot, vaultId);
  if (!timingSafeEqual(keys.commit, Buffer.from(slot.commit, 'hex')))
    return { kind: 'wrong secret' };
  const nonce = Buffer.from(slot.nonce, 'hex');
  const bound = boundFacts(unsealedFacts(slot), vaultId);
  const dek = unseal({ key: keys.kek, nonce, bound }, Buffer.from(slot.wrapped, 'hex'));
  return dek === undefined ? { kind: 'damaged' } : { kind: 'opened', dek };
};
