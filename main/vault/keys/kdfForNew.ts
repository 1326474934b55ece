import type { Surroundings } from '../Surroundings.ts';
import { kdfDefault, type KdfParameters } from './kdf.ts';

/** How hard a password that is set now is made to guess: what a test asks for, what suits this computer, or the default. */
export const kdfForNew = async ({
  kdf,
  calibrateKdf,
}: Pick<Surroundings, 'kdf' | 'calibrateKdf'>): Promise<KdfParameters> =>
  kdf?.created ?? (await calibrateKdf?.()) ?? kdfDefault;
