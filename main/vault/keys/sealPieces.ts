import { createCipheriv, createDecipheriv } from 'node:crypto';
import { giveWay } from '../giveWay.ts';
import { tagLength, type Sealing } from './seal.ts';

/**
 * Encrypts pieces as `seal` encrypts their whole, and returns the bound bytes, ciphertext and tag as one.
 * It gives way between the pieces, so that a large state keeps no save waiting.
 */
export const sealPieces = async (
  { key, nonce, bound }: Sealing,
  pieces: readonly Uint8Array[],
): Promise<Buffer> => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  cipher.setAAD(bound);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const sealed = Buffer.allocUnsafe(bound.length + length + tagLength);
  sealed.set(bound);
  let at = bound.length;
  for (const piece of pieces) {
    at += cipher.update(piece).copy(sealed, at);
    await giveWay();
  }
  cipher.final();
  cipher.getAuthTag().copy(sealed, at);
  return sealed;
};

/** Whether sealed bytes decrypt, in every bit, to these pieces; gives way between them. */
export const unsealsTo = async (
  { key, nonce, bound }: Sealing,
  sealed: Uint8Array,
  pieces: readonly Uint8Array[],
): Promise<boolean> => {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (sealed.length !== length + tagLength) return false;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(length));
  let at = 0;
  for (const piece of pieces) {
    const plain = decipher.update(sealed.subarray(at, at + piece.length));
    if (!plain.equals(piece)) return false;
    at += piece.length;
    await giveWay();
  }
  try {
    decipher.final();
    return true;
  } catch {
    return false;
  }
};
