import { dirname } from 'node:path';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { emptyVaultData, schemaVersion } from '../../domain/record/vaultData.ts';
import { snapshotName } from './format/fileNames.ts';
import type { Point } from './format/readSegment.ts';
import { fixState } from './format/stateBytes.ts';
import { emptyHash, stateHashKey } from './format/stateHash.ts';
import { diskFailure } from './fs/diskFailure.ts';
import { kdfForNew } from './keys/kdfForNew.ts';
import { recoveryKeyBytes, recoveryKeyText } from './keys/recoveryKey.ts';
import { makeSlot } from './keys/slot.ts';
import { type Lock, takeLock } from './lock/lock.ts';
import type { Vault } from './Vault.ts';
import { passwordIsLongEnough } from './passwordIsLongEnough.ts';
import { runVault } from './runVault.ts';
import { keepReserve, startSession } from './session.ts';
import type { CreateFailure } from './store/failures.ts';
import type { Loaded } from './store/loadVault.ts';
import { isUnfinishedCreation, listPresent, moveToQuarantine } from './store/vaultFiles.ts';
import { writeSnapshot } from './store/writeSnapshot.ts';
import type { Surroundings } from './Surroundings.ts';

/** What is needed to create a vault. */
export type CreateRequest = Surroundings & { readonly password: string };

/** A new vault and the only copy of its recovery key. */
export type Created = { readonly vault: Vault; readonly recoveryKey: string };

const firstGeneration = 1;
const beginning: Point = { seq: 0, chain: Buffer.alloc(32) };

/** Makes room for a first snapshot; false when a vault is already there. */
const makeRoom = async ({ fs, folder }: CreateRequest): Promise<boolean> => {
  const files = await listPresent(fs, folder);
  if (files.snapshots.length + files.segments.length === 0) return true;
  if (!(await isUnfinishedCreation(fs, folder, files))) return false;
  await moveToQuarantine(fs, folder, [snapshotName(firstGeneration)]);
  return true;
};

type NewFacts = Pick<Loaded, 'vaultId' | 'dek' | 'slots' | 'stateHash'>;

const asLoaded = (facts: NewFacts, writtenAt: Date): Loaded => ({
  ...facts,
  data: emptyVaultData(),
  schema: schemaVersion,
  head: beginning,
  base: { generation: firstGeneration, covers: beginning },
  nextSegment: { generation: firstGeneration, number: 1 },
  journal: { commits: 0, bytes: 0 },
  lastCommitAt: writtenAt.toISOString(),
  damaged: [],
  unfinished: [],
  unreached: [],
  quarantine: [],
  conflictCopies: [],
  otherHistory: [],
  incomplete: false,
  cutWrite: false,
  leftOpen: false,
  olderThanSeen: false,
  later: false,
});

const writeVault = async (request: CreateRequest, lock: Lock): Promise<Created> => {
  const { fs, folder, random, password } = request;
  const vaultId = Buffer.from(random(16)).toString('hex');
  const dek = Buffer.from(random(32));
  const key = random(recoveryKeyBytes);
  const seal = { kdf: await kdfForNew(request), vaultId, dek, random };
  const slots = [
    await makeSlot({ ...seal, secret: { kind: 'password', text: password } }),
    await makeSlot({ ...seal, secret: { kind: 'recovery', key } }),
  ];
  const writtenAt = request.now();
  const state = fixState(emptyVaultData());
  const place = { fs, folder, generation: firstGeneration, covers: beginning };
  const stateHash = emptyHash(stateHashKey(dek, vaultId));
  await writeSnapshot({ ...place, vaultId, dek, slots, random, writtenAt, state, stateHash });
  const loaded = asLoaded({ vaultId, dek, slots, stateHash }, writtenAt);
  const session = await startSession(request, loaded, lock);
  await keepReserve(session);
  return { vault: runVault(session, loaded), recoveryKey: recoveryKeyText(key, vaultId) };
};

const createHere = async (request: CreateRequest): Promise<Result<Created, CreateFailure>> => {
  await request.fs.createFolder(request.folder);
  await request.fs.syncFolder(dirname(request.folder));
  const token = Buffer.from(request.random(16)).toString('hex');
  const locked = await takeLock({ ...request, token, takeOver: false });
  if (!locked.ok) return locked;
  try {
    if (await makeRoom(request)) return ok(await writeVault(request, locked.value));
    await locked.value.release();
    return fail({ kind: 'exists' });
  } catch (error) {
    await locked.value.release();
    throw error;
  }
};

/** Creates an empty vault in a folder that holds none yet, and opens it. */
export const createVault = async (
  request: CreateRequest,
): Promise<Result<Created, CreateFailure>> => {
  if (!passwordIsLongEnough(request.password)) return fail({ kind: 'password too short' });
  try {
    return await createHere(request);
  } catch (error) {
    return fail({ kind: 'not writable', disk: diskFailure(error) });
  }
};
