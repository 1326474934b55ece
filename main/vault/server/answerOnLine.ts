import { z } from 'zod';
import { vaultChannels, type VaultChannel } from '../../../domain/contract/channels.ts';
import { contract } from '../../../domain/contract/contract.ts';
import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail } from '../../../domain/contract/result.ts';
import { describeError, makeTicket } from '../../log/logger.ts';
import type { ServerDesk, WindowAnswers } from './ServerDesk.ts';

const lineQuestion = z.object({ number: z.number(), channel: z.string(), input: z.unknown() });

/** What the window says on its line to the vault process. */
export type LineQuestion = Readonly<z.infer<typeof lineQuestion>>;

/** A message on the line as a question; null for anything else, which nobody waits an answer for. */
export const readQuestion = (message: unknown): LineQuestion | null =>
  lineQuestion.safeParse(message).data ?? null;

type Refusal = { readonly ok: false; readonly failure: Failure };

const refuse = (value: Failure): Refusal => fail(value);

const isVaultChannel = (name: string): name is VaultChannel =>
  (vaultChannels as readonly string[]).includes(name);

/**
 * Answers one question of the window: what does it ask, do it. Who asks is settled by the line itself, which the shell
 * gives to the main frame of its own page alone. A bug becomes 'unexpected' with a ticket for the shell's log.
 */
export const answerOnLine = async (
  { answers, report }: { readonly answers: WindowAnswers } & Pick<ServerDesk, 'report'>,
  { channel, input }: LineQuestion,
): Promise<unknown> => {
  if (!isVaultChannel(channel)) return refuse(failure('bad question'));
  const question = contract[channel].in.safeParse(input);
  if (!question.success) return refuse(failure('bad question'));
  try {
    const answer = answers[channel] as (input: unknown) => Promise<unknown>;
    return contract[channel].out.parse(await answer(question.data));
  } catch (error) {
    const ticket = makeTicket();
    await report({ kind: 'bug', ticket, sentence: `${channel} ended in ${describeError(error)}.` });
    return refuse(failure('unexpected', ticket));
  }
};
