import { hkdfSync } from 'node:crypto';

/** Where a derived key comes from and what it is for. */
export type KeySource = {
  readonly secret: Uint8Array;
  readonly salt: Uint8Array;
  readonly purpose: string;
};

/** Derives 32 bytes for one purpose by HKDF-SHA-256 (RFC 5869). */
export const hkdf = ({ secret, salt, purpose }: KeySource): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, `staffelstab ${purpose}`, 32));
