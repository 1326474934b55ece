import { type KdfParameters, kdfDefault } from './kdf.ts';

/** What is asked of this computer: how long a derivation takes, in milliseconds, and how many bytes are free. */
export type KdfCalibration = {
  readonly measure: (kdf: KdfParameters) => Promise<number>;
  readonly freeMemory: number;
};

/** A derivation shall take about so long: an attacker pays it for every guess, the user a few times a day. */
const aimMs = 1_000;

/** Where one derivation takes longer than this, the parameters are brought down again. */
const longestMs = 1_200;

const mebi = 1_024;
const stepKiB = 16 * mebi;
const leastKiB = kdfDefault.memoryKiB;
const mostKiB = 512 * mebi;

/** With less than 1 GiB free, 128 MiB might not be had; the floor is then still accepted when opening. */
const poorKdf: KdfParameters = { ...kdfDefault, memoryKiB: 64 * mebi };
const plentyBytes = 1_024 ** 3;

const within = (memoryKiB: number, mostHereKiB: number): number => {
  const stepped = Math.floor(memoryKiB / stepKiB) * stepKiB;
  return Math.max(leastKiB, Math.min(stepped, mostHereKiB, mostKiB));
};

const scaled = (kdf: KdfParameters, tookMs: number, mostHereKiB: number): KdfParameters => {
  const wanted = tookMs > 0 ? (kdf.memoryKiB * aimMs) / tookMs : mostKiB;
  return { ...kdf, memoryKiB: within(wanted, mostHereKiB) };
};

/**
 * Chooses how hard new passwords are to guess on this computer: Argon2id with three passes, four lanes and 128 to
 * 512 MiB, so that one derivation takes about a second, and never more than a quarter of the free memory above 128 MiB.
 * Starts from the default of RFC 9106's shape, and checks what it chose by measuring once more.
 */
export const calibrateKdf = async ({
  measure,
  freeMemory,
}: KdfCalibration): Promise<KdfParameters> => {
  if (freeMemory < plentyBytes) return poorKdf;
  const mostHereKiB = Math.floor(freeMemory / 4 / 1_024 / stepKiB) * stepKiB;
  const chosen = scaled(kdfDefault, await measure(kdfDefault), mostHereKiB);
  if (chosen.memoryKiB === leastKiB) return chosen;
  const tookMs = await measure(chosen);
  return tookMs <= longestMs ? chosen : scaled(chosen, tookMs, chosen.memoryKiB);
};
