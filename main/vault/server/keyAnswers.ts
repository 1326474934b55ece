import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../../domain/contract/result.ts';
import type { Vault } from '../Vault.ts';
import { backUp } from './backupRounds.ts';
import { mistypedKey, saveFailure } from './failureForWindow.ts';
import { withVault, type Opened, type ServerDesk, type WindowAnswers } from './ServerDesk.ts';

type KeyAnswers = Pick<WindowAnswers, Extract<keyof WindowAnswers, `security.${string}`>>;

/**
 * Goes on only with the user's own password: neither somebody at an unattended PC nor the deputy changes who may open the
 * vault.
 */
const withPassword = async <T>(
  vault: Vault,
  password: string,
  then: () => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> =>
  (await vault.ownerOf(password)) === 'user' ? then() : fail(failure('wrong password'));

type SecretSaved = Awaited<ReturnType<Vault['changePassword']>>;

const saved = (answer: SecretSaved): Result<null, Failure> => {
  if (answer.ok) return ok(null);
  return answer.failure.kind === 'password too short'
    ? fail(failure('password too short'))
    : fail(saveFailure(answer.failure));
};

const changePassword = async (
  desk: ServerDesk,
  opened: Opened,
  { current, next }: Parameters<KeyAnswers['security.changePassword']>[0],
): Promise<Result<null, Failure>> => {
  const change = async () => {
    await backUp(desk, opened);
    const answer = saved(await opened.vault.changePassword(next));
    if (answer.ok) opened.byRecovery = false;
    return answer;
  };
  if (current === null) return opened.byRecovery ? change() : fail(failure('wrong password'));
  return withPassword(opened.vault, current, change);
};

/** The answers about password, recovery key and the second password for the Vertretung. */
export const keyAnswers = (desk: ServerDesk): KeyAnswers => ({
  'security.state': () =>
    withVault(desk, ({ vault, byRecovery }) =>
      Promise.resolve(ok({ hasDeputy: vault.hasDeputy(), byRecovery })),
    ),
  'security.changePassword': (input) =>
    withVault(desk, (opened) => changePassword(desk, opened, input)),
  'security.renewRecoveryKey': ({ password }) =>
    withVault(desk, (opened) =>
      withPassword(opened.vault, password, () => {
        if (opened.vault.access === 'look') return Promise.resolve(fail(failure('only looking')));
        opened.newKey = opened.vault.newRecoveryKey();
        return Promise.resolve(ok({ recoveryKey: opened.newKey }));
      }),
    ),
  'security.keepRecoveryKey': () =>
    withVault(desk, async (opened) => {
      if (opened.newKey === null) return fail(failure('not open'));
      const kept = saved(await opened.vault.keepRecoveryKey(opened.newKey));
      if (kept.ok) opened.newKey = null;
      return kept;
    }),
  'security.rehearse': ({ digits }) =>
    withVault(desk, async ({ vault }) => {
      if (await vault.verifyRecoveryKey(digits)) return ok(null);
      return fail(failure('wrong recovery key', mistypedKey(digits, vault.vaultId)));
    }),
  'security.setDeputy': ({ password, deputyPassword }) =>
    withVault(desk, ({ vault }) =>
      withPassword(vault, password, async () => saved(await vault.setDeputy(deputyPassword))),
    ),
  'security.removeDeputy': ({ password }) =>
    withVault(desk, ({ vault }) =>
      withPassword(vault, password, async () => saved(await vault.removeDeputy())),
    ),
});
