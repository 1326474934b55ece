import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail, ok, type Result } from '../../domain/contract/result.ts';
import type { LetterPlan } from '../../domain/letter/letterPlan.ts';
import type { Commit } from '../../domain/record/change.ts';
import type { Session } from '../session/makeSession.ts';
import type { VaultAnswer } from '../vault/questions.ts';
import type { Answers } from './door.ts';
import { renderPlan, type RenderDesk } from './renderPlan.ts';

type RecordChannel = `records.${string}` | `letter.${string}`;

/** What the answers about records and letters need. */
export type RecordDesk = RenderDesk & {
  readonly session: Session;
  readonly committed: (commit: Commit) => void;
};

const moved = async (desk: RecordDesk, asked: Promise<VaultAnswer<'undo' | 'redo'>>) => {
  const answer = await asked;
  if (!answer.ok) return answer;
  desk.committed(answer.value.commit);
  return ok({ action: answer.value.action });
};

/** The answers about records, and letters as they are shown. */
export const recordAnswers = (
  desk: RecordDesk,
): Pick<Answers, Extract<keyof Answers, RecordChannel>> => {
  const letterBytes = async (asked: Promise<Result<LetterPlan, Failure>>) => {
    const stays = desk.session.stay();
    const plan = await asked;
    if (!plan.ok) return plan;
    return stays()
      ? renderPlan(desk, { kind: 'letter', plan: plan.value })
      : fail(failure('not open'));
  };
  return {
    'records.commit': async (input) => {
      const answer = await desk.session.ask('commit', input);
      if (answer.ok) desk.committed(answer.value);
      return answer;
    },
    'records.undo': (input) => moved(desk, desk.session.ask('undo', input)),
    'records.redo': () => moved(desk, desk.session.ask('redo', null)),
    'letter.preview': ({ handoverId }) => letterBytes(desk.session.ask('letter', { handoverId })),
    'letter.sent': ({ letterId }) => letterBytes(desk.session.ask('sentLetter', { letterId })),
  };
};
