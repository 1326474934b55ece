import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import type { Vault } from '../Vault.ts';
import { announce } from './announce.ts';
import { dailyBackup } from './backupRounds.ts';
import { fillNewVault } from './fillNewVault.ts';
import { makeHistory } from './history.ts';
import type { Opened, ServerDesk } from './ServerDesk.ts';

/** A vault that was opened or created, and how. */
export type Beginning = {
  readonly vault: Vault;
  readonly folder: string;
  readonly practice: boolean;
  readonly byRecovery: boolean;
};

/**
 * Makes a vault the open one and tells the shell, so that its rules hold before the first record is shown.
 * A full disk or a power cut may have ended its creation before the first records: this makes up for them.
 */
export const beginWork = async (
  desk: ServerDesk,
  { vault, folder, practice, byRecovery }: Beginning,
): Promise<Result<Opened, Failure>> => {
  const empty = vault.data.settings['settings'] === undefined;
  if (empty && vault.access === 'write') {
    const filled = await fillNewVault(vault, { practice, now: new Date(), texts: desk.texts });
    if (!filled.ok) return giveBack(vault, filled.failure);
  }
  const settings = vault.data.settings['settings'];
  if (settings === undefined) return giveBack(vault, failure('vault lost'));
  const opened: Opened = {
    vault,
    folder,
    byRecovery,
    newKey: null,
    history: makeHistory(vault, announce(desk)),
  };
  desk.opened = opened;
  const { lockAfterMinutes, lockWhenMinimised, contentProtection } = settings;
  await desk.report({
    kind: 'opened',
    ...{ folder, practice, access: vault.access },
    remains: vault.access === 'look' && vault.findings.incomplete,
    settings: { lockAfterMinutes, lockWhenMinimised, contentProtection },
    head: vault.access === 'write' ? { seq: vault.head.seq, chain: vault.head.chain } : null,
  });
  vault.onTakenOver(() => desk.tell('warning', 'taken over'));
  dailyBackup(desk, opened);
  return ok(opened);
};

const giveBack = async (vault: Vault, why: Failure): Promise<Result<never, Failure>> => {
  await vault.close();
  return fail(why);
};
