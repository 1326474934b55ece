import { contract, type Input, type Output } from '../../domain/contract/contract.ts';
import type { ShellChannel } from '../../domain/contract/channels.ts';
import { failure, type Failure } from '../../domain/contract/failure.ts';
import { fail } from '../../domain/contract/result.ts';
import { describeError, type Logger } from '../log/logger.ts';
import { originOf } from '../walls/parseUrl.ts';

/** What stands behind the door: one function per question to the shell. */
export type Answers = {
  readonly [C in ShellChannel]: (input: Input<C>) => Promise<Output<C>> | Output<C>;
};

/** The part of an IPC event that tells who asks. */
export type Asker = {
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
  readonly url: string;
};

type Door = {
  readonly answers: Answers;
  readonly logger: Logger;
  readonly ticket: () => string;
  /** The origin of the program's own pages. */
  readonly home: string;
};

/** What the door says to a stranger, to a malformed question and after a bug. */
type Refusal = { readonly ok: false; readonly failure: Failure };

/**
 * Answers one question in this order: who asks, what do they ask, do it.
 * A stranger gets 'not allowed', a malformed question 'bad question', a bug 'unexpected' with a ticket
 * under which the log tells more.
 */
export const answerAtDoor = async (
  { answers, logger, ticket, home }: Door,
  channel: ShellChannel,
  { asker, input }: { readonly asker: Asker; readonly input: unknown },
): Promise<unknown> => {
  if (!mayAsk(asker, home)) return refuse(failure('not allowed'));
  const question = contract[channel].in.safeParse(input);
  if (!question.success) return refuse(failure('bad question'));
  try {
    const answer = answers[channel] as (input: unknown) => unknown;
    return contract[channel].out.parse(await answer(question.data));
  } catch (error) {
    const number = ticket();
    logger.say(`Ticket ${number}: ${channel} ended in ${describeError(error)}.`);
    return refuse(failure('unexpected', number));
  }
};

const refuse = (value: Failure): Refusal => fail(value);

const mayAsk = (asker: Asker, home: string): boolean =>
  asker.isMainFrame && asker.isOurWindow && originOf(asker.url) === home;
