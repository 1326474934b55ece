import { failure } from '../../../domain/contract/failure.ts';
import { fail, ok } from '../../../domain/contract/result.ts';
import type { Input } from '../../../domain/contract/contract.ts';
import { createVault } from '../createVault.ts';
import { takeBackCreation } from '../takeBackCreation.ts';
import { openVault, type OpenRequest } from '../openVault.ts';
import { beginWork } from './beginWork.ts';
import { beforeMigration } from './backupRounds.ts';
import { createFailure, openFailure } from './failureForWindow.ts';
import { forgetOlderFiles } from './forgetOlderFiles.ts';
import { openingNotes } from './openingNotes.ts';
import type { VaultAnswer } from './questions.ts';
import { withVault, type ServerDesk, type ShellAnswers, type WindowAnswers } from './ServerDesk.ts';

type Opening = {
  readonly window: Pick<WindowAnswers, 'vault.create' | 'vault.open' | 'vault.records'>;
  readonly shell: Pick<ShellAnswers, 'stand' | 'clearAway' | 'settle' | 'close'>;
};

const tries = 10;
const pause = 300;

/**
 * Opens a vault; while another process of this PC still holds it, tries again for three seconds:
 * after a crash the old vault process needs a moment to notice that its program is gone.
 */
export const openPatiently = async (request: OpenRequest): ReturnType<typeof openVault> => {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await openVault(request);
    if (opened.ok || opened.failure.kind !== 'in use' || attempt === tries) return opened;
    if (opened.failure.host !== request.machine.host) return opened;
    await request.wait(pause);
  }
};

const create = async (
  desk: ServerDesk,
  { password, elsewhere }: Input<'vault.create'>,
): ReturnType<WindowAnswers['vault.create']> => {
  if (desk.opened !== null) return fail(failure('vault in use'));
  const folder = elsewhere ? desk.standing.newFolder : desk.standing.ownFolder;
  if (folder === null) return fail(failure('cancelled'));
  const made = await createVault({ ...desk.around(folder), password });
  if (!made.ok) return fail(createFailure(made.failure));
  const { vault, recoveryKey } = made.value;
  const begun = await beginWork(desk, { vault, folder, practice: false, byRecovery: false });
  if (begun.ok) return ok({ recoveryKey });
  await takeBackCreation(desk.around(folder));
  return begun;
};

const ways = {
  write: {},
  look: { look: true },
  restore: { restore: true },
  'take over': { takeOver: true },
} as const;

const open = async (
  desk: ServerDesk,
  { secret, how }: Input<'vault.open'>,
): ReturnType<WindowAnswers['vault.open']> => {
  if (desk.opened !== null) return fail(failure('vault in use'));
  const { folder, practice, seen } = desk.standing;
  const made = await openPatiently({
    ...desk.around(folder),
    ...ways[how],
    ...(seen === null ? {} : { seen }),
    secret,
    beforeMigration: beforeMigration(folder),
  });
  if (!made.ok) return fail(openFailure(made.failure));
  const vault = made.value;
  const byRecovery = secret.kind === 'recovery';
  const begun = await beginWork(desk, { vault, folder, practice, byRecovery });
  if (!begun.ok) return begun;
  return ok({ access: vault.access, byRecovery, notes: [...openingNotes(vault.findings)] });
};

const close = async (desk: ServerDesk): Promise<VaultAnswer<'close'>> => {
  const closing = desk.opened;
  desk.opened = null;
  if (closing === null) return ok(null);
  const { vault, history } = closing;
  if (history.hasDeletions()) await forgetOlderFiles(vault);
  const { seq, chain } = vault.head;
  await vault.close();
  return ok(vault.access === 'write' ? { seq, chain } : null);
};

/** The answers about creating, opening, reading and closing the vault. */
export const openingAnswers = (desk: ServerDesk): Opening => ({
  window: {
    'vault.create': (input) => desk.inTurn(() => create(desk, input)),
    'vault.open': (input) => desk.inTurn(() => open(desk, input)),
    'vault.records': () =>
      desk.inTurn(() =>
        withVault(desk, ({ vault }) => Promise.resolve(ok(JSON.stringify(vault.data)))),
      ),
  },
  shell: {
    stand: (standing) => {
      desk.standing = standing;
      return Promise.resolve(ok(null));
    },
    clearAway: () =>
      desk.inTurn(() =>
        withVault(desk, async ({ vault }) => {
          await vault.attachments.dropOrphans();
          return ok(null);
        }),
      ),
    settle: async () => {
      await Promise.allSettled(desk.readings);
      return desk.inTurn(() => Promise.resolve(ok(null)));
    },
    close: () => {
      desk.closing = true;
      return desk.inTurn(() => close(desk)).finally(() => (desk.closing = false));
    },
  },
});
