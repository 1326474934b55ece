import { failure } from '../../../domain/contract/failure.ts';
import { fail, ok } from '../../../domain/contract/result.ts';
import { practicePassword } from '../../../domain/words/practicePassword.ts';
import { createVault } from '../createVault.ts';
import { beginWork } from './beginWork.ts';
import { createFailure, openFailure } from './failureForWindow.ts';
import { openPatiently } from './openingAnswers.ts';
import type { ServerDesk, ShellAnswers } from './ServerDesk.ts';

const openPractice = async (desk: ServerDesk): ReturnType<ShellAnswers['openPractice']> => {
  if (desk.opened !== null) return fail(failure('vault in use'));
  const folder = desk.standing.practiceFolder;
  const secret = { kind: 'password', text: practicePassword } as const;
  const begin = { folder, practice: true, byRecovery: false };
  const opened = await openPatiently({ ...desk.around(folder), secret });
  if (opened.ok) return done(await beginWork(desk, { ...begin, vault: opened.value }));
  // A creation that was cut may have left a folder without a vault.
  if (opened.failure.kind !== 'missing') return fail(openFailure(opened.failure));
  const made = await createVault({ ...desk.around(folder), password: practicePassword });
  if (!made.ok) return fail(createFailure(made.failure));
  return done(await beginWork(desk, { ...begin, vault: made.value.vault }));
};

const done = (begun: Awaited<ReturnType<typeof beginWork>>) => (begun.ok ? ok(null) : begun);

/** The answer that opens the vault with practice data, whose password everybody knows, and makes it first where needed. */
export const practiceAnswers = (desk: ServerDesk): Pick<ShellAnswers, 'openPractice'> => ({
  openPractice: () => desk.inTurn(() => openPractice(desk)),
});
