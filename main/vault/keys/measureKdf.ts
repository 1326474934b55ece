import { deriveFromPassword, type KdfParameters } from './kdf.ts';

/** How many milliseconds a derivation with these parameters takes on this computer now. */
export const measureKdf = async (kdf: KdfParameters): Promise<number> => {
  const start = performance.now();
  await deriveFromPassword('how long does this take', new Uint8Array(32), kdf);
  return performance.now() - start;
};
