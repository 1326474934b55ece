import { failure, type Failure } from '../../../domain/contract/failure.ts';
import { fail, type Result } from '../../../domain/contract/result.ts';
import type { EventPayload, VaultEvent } from '../../../domain/contract/events.ts';
import type { Output } from '../../../domain/contract/contract.ts';
import type { Input } from '../../../domain/contract/contract.ts';
import type { VaultChannel } from '../../../domain/contract/channels.ts';
import type { LetterTexts } from '../../../domain/letter/letterTexts.ts';
import type { Surroundings } from '../Surroundings.ts';
import type { Vault } from '../Vault.ts';
import type { History } from './history.ts';
import type { OfficeLine, Standing, VaultAnswer, VaultNews, VaultQuestion } from './questions.ts';
import type { VaultQuestions } from './questions.ts';

/** What the server has while a vault is open. */
export type Opened = {
  readonly vault: Vault;
  readonly history: History;
  readonly folder: string;
  /** Whether the recovery key opened it, and no new password has been set since. */
  byRecovery: boolean;
  /** A recovery key that was made and shown but is not kept yet: the one before still holds. */
  newKey: string | null;
};

/** What the answers of the vault process share. */
export type ServerDesk = {
  readonly texts: LetterTexts;
  /** Disk, clock and randomness for a folder; tests give their own. */
  readonly around: (folder: string) => Surroundings;
  /** Tells the window something on its line. */
  readonly tell: <E extends VaultEvent>(event: E, payload: EventPayload[E]) => void;
  /** Tells the shell something and waits until it has heard. */
  readonly report: (news: VaultNews) => Promise<void>;
  /** Orders what reads the state and then changes it: an inverse is read from the state a change is made on. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** What is read out of a backup outside of any turn: a slow medium must hold up neither a save nor the lock. */
  readonly readings: Set<Promise<unknown>>;
  standing: Standing;
  opened: Opened | null;
  /** Whether the vault is about to close: what takes long and can be repeated ends early. */
  closing: boolean;
};

/** The answers to the window on its own line. */
export type WindowAnswers = {
  readonly [C in VaultChannel]: (input: Input<C>) => Promise<Output<C>>;
};

/** The answers to the shell. */
export type ShellAnswers = {
  readonly [Q in VaultQuestion]: (
    input: VaultQuestions[Q]['in'],
    line?: OfficeLine,
  ) => Promise<VaultAnswer<Q>>;
};

/** Uses the open vault; 'not open' when there is none. */
export const withVault = async <T>(
  desk: ServerDesk,
  use: (opened: Opened) => Promise<Result<T, Failure>>,
): Promise<Result<T, Failure>> =>
  desk.opened === null ? fail(failure('not open')) : use(desk.opened);
