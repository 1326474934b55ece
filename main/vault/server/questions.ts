import type { Failure } from '../../../domain/contract/failure.ts';
import type { Input } from '../../../domain/contract/contract.ts';
import type { Result } from '../../../domain/contract/result.ts';
import type { Disclosure } from '../../../domain/disclosure/disclosureSchemas.ts';
import type { Paper } from '../../../domain/paper/paperSchema.ts';
import type { Settings } from '../../../domain/settings/settingsSchema.ts';
import type { TemplateUse } from '../../../domain/template/templateUse.ts';

/** The settings of the vault that the shell itself obeys. */
export type SecuritySettings = Pick<
  Settings,
  'lockAfterMinutes' | 'lockWhenMinimised' | 'contentProtection'
>;

/** The point of the history a vault had reached when it was last seen here; it holds no words. */
export type SeenHead = { readonly seq: number; readonly chain: string };

/** Where vaults and backups lie, as the shell knows it from its memory and from dialogs. */
export type Standing = {
  /** The folder of the remembered vault: the own one or the one for practice. */
  readonly folder: string;
  readonly practice: boolean;
  /** Where a new vault goes that is not put elsewhere. */
  readonly ownFolder: string;
  readonly practiceFolder: string;
  /** The folder chosen for a new vault. */
  readonly newFolder: string | null;
  /** The folder chosen as second place of backups. */
  readonly backupFolder: string | null;
  /** The file chosen to be restored. */
  readonly backupFile: string | null;
  /** What the vault in `folder` had reached when this PC saw it last. */
  readonly seen: SeenHead | null;
};

/** What is to be turned into a file. */
export type Outgoing =
  /** `amongSeveral`: it goes out with others, so that what needs a look of its own stays back. */
  | { readonly kind: 'paper'; readonly paper: Paper; readonly amongSeveral?: true }
  | { readonly kind: 'sheet'; readonly input: Input<'sheet.export'> }
  /** The list that goes with letters which were sent to one recipient. */
  | { readonly kind: 'list'; readonly handoverIds: readonly string[] }
  /** A letter of placeholders, to begin a template with. */
  | { readonly kind: 'example template' };

/** Every question the shell may put to the vault process: what goes in, what comes out. No answer holds a person's data. */
export type VaultQuestions = {
  stand: { in: Standing; out: null };
  openPractice: { in: null; out: null };
  /** How the file would be called and how many rows it has, or why it may not go out. */
  describe: { in: Outgoing; out: { fileName: string; rows: number } };
  /** Sends the plan to the office on the line that comes with the question; `mark` names exactly this plan. */
  render: { in: Outgoing; out: { mark: string } };
  recordSent: {
    in: {
      paper: Paper;
      mark: string;
      sha256: string;
      fileName: string;
      format: Disclosure['format'];
      channel: Disclosure['channel'];
    };
    out: null;
  };
  /** The handovers of these whose letters were sent, by recipient. */
  lists: { in: { handoverIds: readonly string[] }; out: readonly (readonly string[])[] };
  recordList: {
    in: {
      handoverIds: readonly string[];
      mark: string;
      sha256: string;
      fileName: string;
      channel: Disclosure['channel'];
    };
    out: null;
  };
  addScan: { in: { consentId: string; path: string }; out: null };
  describeScan: { in: { attachmentId: string }; out: { fileName: string } };
  writeScan: { in: { attachmentId: string; path: string }; out: null };
  /** Sends a file to the office to be looked into, on the line that comes with the question: a chosen one or a kept one. */
  readTemplate: {
    in: { readonly path: string } | { readonly templateId: string };
    out: { sha256: string };
  };
  /** Keeps a file that was looked into, as a new template or in the place of one. */
  addTemplate: {
    in: {
      templateId: string | null;
      path: string;
      sha256: string;
      uses: readonly TemplateUse[];
    };
    out: { templateId: string };
  };
  /** Lets the office read a file as a list of young people, on the line that comes with the question, and keeps what it holds as a draft. */
  readList: { in: { path: string }; out: null };
  /** Removes the files of scans and templates that no record names: a lock came between file and record. */
  clearAway: { in: null; out: null };
  /** Waits until what was asked before is done, looking into a backup and restoring one among it. */
  settle: { in: null; out: null };
  close: { in: null; out: SeenHead | null };
};

/** The name of a question to the vault process. */
export type VaultQuestion = keyof VaultQuestions;

/** What the vault process answers. */
export type VaultAnswer<Q extends VaultQuestion> = Result<VaultQuestions[Q]['out'], Failure>;

/** One end of a line to another process; whoever holds it may speak on it. */
export type LineEnd = { readonly postMessage: (message: unknown) => void };

/** An end of a line on which something comes back. */
export type OfficeLine = LineEnd & {
  /** What the other end says first; null when it is gone without a word. */
  readonly answer: () => Promise<unknown>;
};

/** Puts a question to the vault process, where it needs one with the end of a line to the office. */
export type AskVault = <Q extends VaultQuestion>(
  question: Q,
  input: VaultQuestions[Q]['in'],
  line?: LineEnd,
) => Promise<VaultAnswer<Q>>;

/** What the vault process tells the shell by itself; it waits until the shell has heard. */
export type VaultNews =
  | {
      readonly kind: 'opened';
      readonly folder: string;
      readonly practice: boolean;
      readonly access: 'write' | 'look';
      /** Whether it is what is left of a damaged vault, to be looked at before anybody works on from it. */
      readonly remains: boolean;
      readonly settings: SecuritySettings;
      /** The point reached, to be remembered; null when the vault was only looked at. */
      readonly head: SeenHead | null;
    }
  | { readonly kind: 'settings'; readonly settings: SecuritySettings }
  /**
   * A backup is about to take the place of the open vault; what came of it follows as 'restored', or without `begun`
   * as the vault being open still.
   */
  | { readonly kind: 'restoring'; readonly begun: boolean }
  /** A restoration has closed the vault in this folder; with `done` the backup has taken its place. */
  | {
      readonly kind: 'restored';
      readonly folder: string;
      readonly practice: boolean;
      readonly done: boolean;
    }
  | { readonly kind: 'bug'; readonly ticket: string; readonly sentence: string };
