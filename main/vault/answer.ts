import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { realSurroundings } from './realSurroundings.ts';
import type { LetterTexts } from '../../domain/letter/letterTexts.ts';
import { createVault } from './createVault.ts';
import { openVault, type OpenRequest } from './openVault.ts';
import type { Vault } from './Vault.ts';
import { createFailure, openFailure, saveFailure } from './failureForWindow.ts';
import { fillNewVault } from './fillNewVault.ts';
import { makeHistory, type History } from './history.ts';
import { makeQueue } from './queue.ts';
import { outgoingAnswers } from './outgoingAnswers.ts';
import type { AskVault, VaultAnswer, VaultQuestion, VaultQuestions } from './questions.ts';
import type { Surroundings } from './Surroundings.ts';

/** What the server has while a vault is open. */
export type Opened = { readonly vault: Vault; readonly history: History };

type Handlers = {
  readonly [Q in VaultQuestion]: (input: VaultQuestions[Q]['in']) => Promise<VaultAnswer<Q>>;
};

/**
 * Writes two new generations, so that neither journal nor older generation holds what was deleted. Undo still
 * could bring it back until now; a disk that refuses leaves the older files, which the next compaction replaces.
 */
const forgetOlderFiles = async (vault: Vault): Promise<void> => {
  const first = await vault.compact();
  if (first.ok) await vault.compact();
};

const tries = 10;
const pause = 300;

/**
 * Opens a vault; while another process of this PC still holds it, tries again for three seconds:
 * after a crash the old vault process needs a moment to notice that its program is gone.
 */
const openPatiently = async (request: OpenRequest): ReturnType<typeof openVault> => {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await openVault(request);
    if (opened.ok || opened.failure.kind !== 'in use' || attempt === tries) return opened;
    if (opened.failure.host !== request.machine.host) return opened;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};

/**
 * Answers the questions of the shell with one vault. Free of Electron: the process entry only carries
 * messages. `around` gives disk, clock and randomness for a folder; tests give their own.
 */
export const makeVaultServer = (
  texts: LetterTexts,
  around: (folder: string) => Surroundings = realSurroundings,
): AskVault => {
  let opened: Opened | null = null;
  const begin = (vault: Vault) => {
    opened = { vault, history: makeHistory(vault) };
  };
  /** A full disk or a power cut may end a creation before the first records: opening makes up for them. */
  const fill = async (vault: Vault, practice: boolean): Promise<Result<null, Failure>> => {
    const filled = await fillNewVault(vault, { practice, now: new Date(), texts });
    if (filled.ok) begin(vault);
    else await vault.close();
    return filled;
  };
  const withVault = async <T>(
    use: (open: Opened) => Promise<Result<T, Failure>>,
  ): Promise<Result<T, Failure>> => (opened === null ? fail(failure('not open')) : use(opened));

  const handlers: Handlers = {
    create: async ({ folder, password, practice }) => {
      const made = await createVault({ ...around(folder), password });
      if (!made.ok) return fail(createFailure(made.failure));
      const filled = await fill(made.value.vault, practice);
      return filled.ok ? ok({ recoveryKey: made.value.recoveryKey }) : filled;
    },
    open: async ({ folder, secret, practice = false }) => {
      const made = await openPatiently({ ...around(folder), secret });
      if (!made.ok) return fail(openFailure(made.failure));
      if (made.value.head.seq === 0) return fill(made.value, practice);
      begin(made.value);
      return ok(null);
    },
    security: () =>
      withVault(({ vault }) => {
        const settings = vault.data.settings['settings'];
        return Promise.resolve(
          settings === undefined ? fail(failure('vault damaged')) : ok(settings),
        );
      }),
    records: () => withVault(({ vault }) => Promise.resolve(ok(JSON.stringify(vault.data)))),
    commit: (input) => withVault(({ history }) => history.commit(input)),
    undo: ({ seq }) => withVault(({ history }) => history.undo(seq)),
    redo: () => withVault(({ history }) => history.redo()),
    ...outgoingAnswers(withVault, texts),
    renewRecoveryKey: () =>
      withVault(async ({ vault }) => {
        const made = await vault.createRecoveryKey();
        return made.ok ? ok({ recoveryKey: made.value }) : fail(saveFailure(made.failure));
      }),
    close: async () => {
      const closing = opened;
      opened = null;
      if (closing?.history.hasDeletedPersons() === true) await forgetOlderFiles(closing.vault);
      await closing?.vault.close();
      return ok(null);
    },
  };
  // One question at a time: what a change takes back is read from the state it is made on.
  const queue = makeQueue();
  return (question, input) => queue(() => handlers[question](input));
};
