import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Length of the authentication tag; Node would otherwise accept tags of four bytes. */
export const tagLength = 16;

/** One key, the nonce used once with it, and the plain bytes that are bound to the sealed ones. */
export type Sealing = {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly bound: Uint8Array;
};

/** Encrypts by AES-256-GCM and returns ciphertext followed by the 16-byte tag. */
export const seal = ({ key, nonce, bound }: Sealing, plain: Uint8Array): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(bound);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

/** Encrypts in place: the plain bytes become ciphertext, and the tag takes the last 16 bytes, which hold nothing yet. */
export const sealInPlace = ({ key, nonce, bound }: Sealing, bytes: Buffer): void => {
  const end = bytes.length - tagLength;
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(bound);
  bytes.set(cipher.update(bytes.subarray(0, end)));
  // This cipher keeps nothing back: what is left to come is its tag.
  cipher.final();
  bytes.set(cipher.getAuthTag(), end);
};

/** Decrypts what `seal` gave, or returns undefined when a single bit of anything differs. */
export const unseal = ({ key, nonce, bound }: Sealing, sealed: Uint8Array): Buffer | undefined => {
  if (sealed.length < tagLength) return undefined;
  const end = sealed.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(end));
  const plain = decipher.update(sealed.subarray(0, end));
  try {
    return Buffer.concat([plain, decipher.final()]);
  } catch {
    return undefined;
  }
};
