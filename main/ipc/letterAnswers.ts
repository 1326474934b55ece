import { failure } from '../../domain/contract/failure.ts';
import { fail, ok } from '../../domain/contract/result.ts';
import type { Outgoing } from '../vault/server/questions.ts';
import type { Answers } from './door.ts';
import { renderPlan, type RenderDesk } from './renderPlan.ts';

type LetterChannel = Extract<keyof Answers, `letter.${string}`>;

/** The answers about letters as they are shown. */
export const letterAnswers = (desk: RenderDesk): Pick<Answers, LetterChannel> => {
  const letterBytes = async (what: Outgoing) => {
    const stays = desk.session.stay();
    const made = await renderPlan(desk, what);
    if (!made.ok) return made;
    return stays() ? ok(made.value.bytes) : fail(failure('not open'));
  };
  return {
    'letter.preview': ({ handoverId }) => letterBytes({ kind: 'letter', handoverId }),
    'letter.sent': ({ letterId }) => letterBytes({ kind: 'sent letter', letterId }),
  };
};
