import { type Change, drop, put } from '../../domain/record/change.ts';
import type { Records } from '../../domain/record/recordSchemas.ts';
import { createVault } from '../../main/vault/createVault.ts';
import type { Fs } from '../../main/vault/fs/Fs.ts';
import type { Machine } from '../../main/vault/lock/Machine.ts';
import { type OpenRequest, openVault } from '../../main/vault/openVault.ts';
import type { Secret } from '../../main/vault/store/unlock.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Vault } from '../../main/vault/Vault.ts';
import { type Disk, home } from './disk/Disk.ts';
import { engineFs, type FaultPlan } from './disk/engineFs.ts';
import type { Texts } from './Oracle.ts';
import type { Random } from './random.ts';

/** The password of every vault of the harness, and a text that must never lie on a disk in the clear. */
export const password = 'Zwölf Zebras zählen';

/** A text in every note; found on a disk it would be a betrayed secret. */
export const canary = 'Kanarienvogel';

/** The folder of the vault under test. */
export const folder = `${home}/tresor`;

/** The folder in which its backups lie. */
export const backupPlace = `${home}/tresor-sicherungen`;

/** Derivation that costs nothing, so that thousands of vaults can be opened; the product never passes one. */
export const cheapKdf = {
  created: { memoryKiB: 8, passes: 1, lanes: 1 },
  floor: { memoryKiB: 8, passes: 1, lanes: 1 },
};

let starts = 0;

/** A computer that was started anew, so that a lock left by a crash stands in nobody's way. */
const restartedPc = (): Machine => ({
  pid: 100,
  host: 'PC-1',
  bootId: `start ${(starts += 1)}`,
  isRunning: () => true,
});

const firstMoment = Date.UTC(2026, 10, 22, 8);

/** A clock that goes on by a second with every look at it. */
const steadyClock = (): (() => Date) => {
  let looks = 0;
  return () => new Date(firstMoment + (looks += 1) * 1000);
};

/** Surroundings over any seam, with a cheap derivation, no heartbeat of its own and waiting that takes no time. */
export const around = (fs: Fs, random: Random): Surroundings => ({
  fs,
  folder,
  machine: restartedPc(),
  now: steadyClock(),
  random: (size) => random.bytes(size),
  every: () => () => undefined,
  wait: () => Promise.resolve(),
  kdf: cheapKdf,
  // A few records fit into it, so that segments grow now and overwrite then.
  zerosAhead: 1024,
});

/** Surroundings on a simulated disk with a plan of what goes wrong. */
export const on = (disk: Disk, random: Random, plan?: FaultPlan): Surroundings =>
  around(engineFs(disk, plan), random);

/** Creates a vault that must come about, and gives the digits that open it without a derivation. */
export const create = async (
  surroundings: Surroundings,
): Promise<{ readonly vault: Vault; readonly secret: Secret }> => {
  const created = await createVault({ ...surroundings, password });
  if (!created.ok) throw new Error(`not created: ${created.failure.kind}`);
  const { vault, recoveryKey } = created.value;
  return { vault, secret: { kind: 'recovery', digits: recoveryKey } };
};

/** Opens a vault with a secret. */
export const open = (
  surroundings: Surroundings,
  secret: Secret,
  more: Partial<OpenRequest> = {},
): ReturnType<typeof openVault> => openVault({ ...surroundings, secret, ...more });

/** A note as the engine sees it: an id and some text. */
export const note = (id: string, text: string): Change =>
  put('note', { id, text } as unknown as Records['note']);

/** A dropped note. */
export const dropNote = (id: string): Change => drop('note', id);

/** The texts of all notes by id. */
export const textsOf = ({ data }: Pick<Vault, 'data'>): Texts =>
  Object.fromEntries(Object.entries(data.note).map(([id, { text }]) => [id, text]));
