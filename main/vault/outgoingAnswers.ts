import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import { transitionOverview } from '../../domain/sheet/transitionOverview.ts';
import type { Opened } from './answer.ts';
import { localDay } from './localDay.ts';
import type { VaultAnswer, VaultQuestions } from './questions.ts';

type Outgoing = 'letter' | 'sentLetter' | 'recordSent' | 'sheet';

type OutgoingAnswers = {
  readonly [Q in Outgoing]: (input: VaultQuestions[Q]['in']) => Promise<VaultAnswer<Q>>;
};

type WithVault = <T>(
  use: (open: Opened) => Promise<Result<T, Failure>>,
) => Promise<Result<T, Failure>>;

/** The answers about what leaves the program: decided here, from the truth, never by the window. */
export const outgoingAnswers = (withVault: WithVault): OutgoingAnswers => ({
  letter: () => Promise.resolve(fail(failure('not releasable'))),
  sentLetter: () => Promise.resolve(fail(failure('not releasable'))),
  recordSent: () => Promise.resolve(fail(failure('not releasable'))),
  sheet: (input) =>
    withVault(({ vault }) => {
      const settings = vault.data.settings['settings'];
      if (settings === undefined) return Promise.resolve(fail(failure('vault damaged')));
      const { nameOrder, guardianAdvice, practice } = settings;
      const today = localDay(new Date());
      const options = { ...input, nameOrder, guardianAdvice, practice, today };
      return Promise.resolve(ok(transitionOverview(vault.data, options)));
    }),
});
