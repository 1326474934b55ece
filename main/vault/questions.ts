import type { Failure } from '../../domain/contract/failure.ts';
import type { Result } from '../../domain/contract/result.ts';
import type { LetterPlan } from '../../domain/letter/letterPlan.ts';
import type { Change, Commit } from '../../domain/record/change.ts';
import type { Channel as TransferChannel } from '../../domain/partner/channel.ts';
import type { Settings } from '../../domain/settings/settingsSchema.ts';
import type { SheetPlan } from '../../domain/sheet/sheetPlan.ts';
import type { Input } from '../../domain/contract/contract.ts';

/** How a vault is opened. */
type Secret = Input<'session.openVault'>['secret'];

/** The settings of the vault that the shell itself obeys. */
export type SecuritySettings = Pick<
  Settings,
  'lockAfterMinutes' | 'lockWhenMinimised' | 'contentProtection'
>;

/** Every question the shell may put to the vault process: what goes in, what comes out. */
export type VaultQuestions = {
  create: {
    in: { folder: string; password: string; practice: boolean };
    out: { recoveryKey: string };
  };
  /** `practice` says what a vault gets whose creation was cut before its first records. */
  open: { in: { folder: string; secret: Secret; practice?: boolean }; out: null };
  security: { in: null; out: SecuritySettings };
  records: { in: null; out: string };
  commit: { in: { action: string; changes: readonly Change[] }; out: Commit };
  undo: { in: { seq: number | null }; out: { action: string; commit: Commit } };
  redo: { in: null; out: { action: string; commit: Commit } };
  letter: { in: { handoverId: string }; out: LetterPlan };
  sentLetter: { in: { letterId: string }; out: LetterPlan };
  recordSent: {
    in: {
      handoverId: string;
      plan: LetterPlan;
      sha256: string;
      fileName: string;
      channel: TransferChannel;
    };
    out: Commit;
  };
  sheet: { in: Input<'sheet.export'>; out: SheetPlan };
  renewRecoveryKey: { in: null; out: { recoveryKey: string } };
  close: { in: null; out: null };
};

/** The name of a question to the vault process. */
export type VaultQuestion = keyof VaultQuestions;

/** What the vault process answers. */
export type VaultAnswer<Q extends VaultQuestion> = Result<VaultQuestions[Q]['out'], Failure>;

/** Puts a question to the vault process. */
export type AskVault = <Q extends VaultQuestion>(
  question: Q,
  input: VaultQuestions[Q]['in'],
) => Promise<VaultAnswer<Q>>;
