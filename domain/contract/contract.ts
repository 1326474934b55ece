import type { z } from 'zod';
import { backupQuestions } from './backupQuestions.ts';
import type { Channel } from './channels.ts';
import { paperQuestions } from './paperQuestions.ts';
import { recordQuestions } from './recordQuestions.ts';
import { sessionQuestions } from './sessionQuestions.ts';
import { vaultQuestions } from './vaultQuestions.ts';

/** One question: what goes in, what comes out. */
type Question = { readonly in: z.ZodType; readonly out: z.ZodType };

/** Every question of the window, by what they are about: shape in, shape out. Nothing else crosses the door. */
export const contract = {
  ...sessionQuestions,
  ...vaultQuestions,
  ...backupQuestions,
  ...recordQuestions,
  ...paperQuestions,
} as const satisfies Readonly<Record<Channel, Question>>;

/** What a question takes. */
export type Input<C extends Channel> = z.infer<(typeof contract)[C]['in']>;

/** What a question gives. */
export type Output<C extends Channel> = z.infer<(typeof contract)[C]['out']>;
