import { failure } from '../../domain/contract/failure.ts';
import { fail, ok } from '../../domain/contract/result.ts';
import type { Answers } from './door.ts';
import { renderPlan, type RenderDesk } from './renderPlan.ts';

/** The answer about papers as they are shown: the bytes that would go out, or that went out. */
export const previewAnswers = (desk: RenderDesk): Pick<Answers, 'paper.preview'> => ({
  'paper.preview': async ({ paper }) => {
    const stays = desk.session.stay();
    const made = await renderPlan(desk, { kind: 'paper', paper });
    if (!made.ok) return made;
    return stays() ? ok(made.value.bytes) : fail(failure('not open'));
  },
});
