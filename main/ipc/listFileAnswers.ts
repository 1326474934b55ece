import type { Output } from '../../domain/contract/contract.ts';
import { failure, type FailureKind } from '../../domain/contract/failure.ts';
import { fail, ok } from '../../domain/contract/result.ts';
import { readingBrokeDown, readingTookTooLong } from '../../domain/words/listWords.ts';
import type { Answers } from './door.ts';
import type { ExportDesk } from './exportAnswers.ts';
import type { Taking } from './hearVault.ts';
import { throughOffice } from './throughOffice.ts';

type ListDesk = ExportDesk & {
  readonly askList: () => Promise<string | null>;
  readonly brokeOff: (taking: Taking) => void;
};

const unreadWords: Partial<Readonly<Record<FailureKind, string>>> = {
  'too long': readingTookTooLong,
  'office failed': readingBrokeDown,
};

const read = async (
  desk: ListDesk,
  path: string,
  stays: () => boolean,
): Promise<Output<'import.read'>> => {
  if (!stays()) return fail(failure('not open'));
  const made = await throughOffice(desk, ['readList', { path }]);
  if (made.ok) return ok(null);
  const why = unreadWords[made.failure.kind];
  return why === undefined ? made : fail(failure('list unusable', why));
};

/** The answer that chooses a list of young people; the vault process and the office read it between them. */
export const listFileAnswers = (desk: ListDesk): Pick<Answers, 'import.read'> => ({
  'import.read': async () => {
    const stays = desk.session.stay();
    const path = await desk.askList();
    if (path === null) return fail(failure('cancelled'));
    const kept = await desk.hold(read(desk, path, stays));
    // The page that asked is gone by then: the next one says it.
    if (!kept.ok && !stays()) desk.brokeOff('list');
    return kept;
  },
});
