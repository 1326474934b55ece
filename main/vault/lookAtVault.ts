import { ok, type Result } from '../../domain/contract/result.ts';
import { schemaVersion } from '../../domain/record/vaultData.ts';
import { errnoOf } from './fs/diskFailure.ts';
import { kdfFloor } from './keys/kdf.ts';
import type { Lock } from './lock/lock.ts';
import type { OpenRequest } from './openVault.ts';
import { runVault } from './runVault.ts';
import { startSession } from './session.ts';
import { migrated } from './store/assemble.ts';
import type { OpenFailure } from './store/failures.ts';
import { type Loaded, loadVault } from './store/loadVault.ts';
import type { Vault } from './Vault.ts';

/** A writer that compacts may take files away while they are read; so often the folder is read anew. */
const tries = 5;

/** Who only looks holds nothing. */
const noLock: Lock = { beat: () => Promise.resolve('held'), release: () => Promise.resolve() };

const namesIn = async ({ fs, folder }: OpenRequest): Promise<string> =>
  [...(await fs.list(folder))].sort().join();

const isDoubtful = (loaded: Result<Loaded, OpenFailure>): boolean =>
  loaded.ok ? loaded.value.incomplete : loaded.failure.kind === 'damaged';

/** Loads the vault; undefined when files were put in or taken away under the reader and what it saw is in doubt. */
const loadOnce = async (request: OpenRequest): Promise<Result<Loaded, OpenFailure> | undefined> => {
  try {
    const before = await namesIn(request);
    const loaded = await loadVault({ ...request, floor: request.kdf?.floor ?? kdfFloor });
    if (!isDoubtful(loaded)) return loaded;
    return (await namesIn(request)) === before ? loaded : undefined;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

/** Opens a vault to be looked at, beside a program that may be writing to it: no lock, and nothing is written. */
export const lookAtVault = async (request: OpenRequest): Promise<Result<Vault, OpenFailure>> => {
  let loaded: Result<Loaded, OpenFailure> | undefined;
  for (let attempt = 1; attempt <= tries && loaded === undefined; attempt += 1) {
    loaded = await loadOnce(request);
  }
  loaded ??= await loadVault({ ...request, floor: request.kdf?.floor ?? kdfFloor });
  if (!loaded.ok) return loaded;
  const { schema } = loaded.value;
  const session = await startSession(request, migrated(loaded.value, schemaVersion), noLock);
  session.stopped = 'looking';
  return ok(runVault(session, loaded.value, schema < schemaVersion ? schema : undefined));
};
