import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Result } from '../../domain/contract/result.ts';
import { type Change, drop, put } from '../../domain/record/change.ts';
import type { Records } from '../../domain/record/recordSchemas.ts';
import { diskFs } from '../../main/vault/fs/diskFs.ts';
import { type Created, createVault } from '../../main/vault/createVault.ts';
import type { Machine } from '../../main/vault/lock/Machine.ts';
import { type OpenRequest, openVault } from '../../main/vault/openVault.ts';
import type { OpenFailure } from '../../main/vault/store/failures.ts';
import type { Surroundings } from '../../main/vault/Surroundings.ts';
import type { Vault } from '../../main/vault/Vault.ts';

export const password = 'Zwölf Zebras zählen';

/** Derivation that costs nothing, so that thousands of vaults can be opened; the product never passes one. */
const cheapKdf = {
  created: { memoryKiB: 8, passes: 1, lanes: 1 },
  floor: { memoryKiB: 8, passes: 1, lanes: 1 },
};

export const thisPc: Machine = { pid: 100, host: 'PC-1', bootId: 'monday', isRunning: () => true };

/** Surroundings on the real disk with a cheap derivation and a reserve that fits on every disk. */
export const surroundings = (own: Partial<Surroundings> & { folder: string }): Surroundings => ({
  fs: diskFs,
  machine: thisPc,
  now: () => new Date(),
  random: randomBytes,
  every: () => () => undefined,
  wait: (ms) => setTimeout(ms),
  kdf: cheapKdf,
  reserveSize: 64,
  zerosAhead: 1024,
  ...own,
});

/** A folder that does not exist yet, inside a new temporary folder. */
export const freshFolder = async (): Promise<string> =>
  join(await mkdtemp(join(tmpdir(), 'staffelstab-')), 'tresor');

/** The value of a result that must have gone well. */
export const valueOf = <T, F>(result: Result<T, F>): T => {
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) throw new Error('unreachable');
  return result.value;
};

/** Creates a vault that must come about. */
export const create = async (around: Surroundings): Promise<Created> =>
  valueOf(await createVault({ ...around, password }));

/** Asks to open the vault with the right password. */
export const reopen = (
  around: Surroundings,
  more: Partial<OpenRequest> = {},
): Promise<Result<Vault, OpenFailure>> =>
  openVault({ ...around, secret: { kind: 'password', text: password }, ...more });

/** A note as the engine sees it: an id and some text. */
export const note = (id: string, text: string): Change =>
  put('note', { id, text } as unknown as Records['note']);

export const dropNote = (id: string): Change => drop('note', id);

/** The texts of all notes by id. */
export const textsOf = ({ data }: Pick<Vault, 'data'>): Record<string, string> =>
  Object.fromEntries(Object.entries(data.note).map(([id, { text }]) => [id, text]));
