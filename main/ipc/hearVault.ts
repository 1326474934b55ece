import type { Memory } from '../files/makeMemory.ts';
import type { Logger } from '../log/logger.ts';
import type { OfficeJobs } from '../office/officeJobs.ts';
import type { SecurityRules } from '../session/securityRules.ts';
import type { SeenHead, VaultNews } from '../vault/server/questions.ts';

/** What came of restoring a backup; null where none was tried, 'broken off' where the vault closed before its end. */
export type Restoration = 'done' | 'failed' | 'broken off' | null;

/** A file that was being taken into the vault. */
export type Taking = 'scan' | 'template' | 'list';

/** What the gate has to tell of the vault that was open before. */
export type Told = {
  readonly restored: Restoration;
  readonly died: boolean;
  readonly broken: Taking | null;
  /** Whether another vault was chosen since, of which nothing of this is said. */
  readonly isOther: boolean;
  /** The folder of the damaged vault whose remains somebody has looked at; null once one was opened for work. */
  readonly lookedAt: string | null;
};

const nothingToTell: Told = {
  ...{ restored: null, died: false, broken: null },
  ...{ isOther: false, lookedAt: null },
};

/** What the shell does with what the vault process tells by itself. */
export type VaultHearing = {
  readonly heard: (news: VaultNews) => void;
  readonly closed: (folder: string, head: SeenHead) => void;
  /** What came of restoring a backup since a vault was last opened, unless another one was chosen since. */
  readonly restored: () => Restoration;
  /** The vault process has ended by itself while a vault was open. */
  readonly ended: () => void;
  /** Whether that was so, and no vault was opened and no other one chosen since. */
  readonly died: () => boolean;
  /** Another vault was chosen: what happened to the one before is not said of it. */
  readonly otherChosen: () => void;
  /** The vault was locked, or its process ended, before this was taken in. */
  readonly brokeOff: (taking: Taking) => void;
  /** What was broken off when the vault was open before. */
  readonly brokenOff: () => Taking | null;
  /** The folder of the damaged vault whose remains somebody has looked at; only then work may go on from them. */
  readonly lookedAt: () => string | null;
  /** All of that since a vault was last opened, for a program that takes the gate over. */
  readonly told: () => Told;
};

type HearingParts = {
  /** What the program before had to tell; undefined when there was none. */
  readonly before?: Told | undefined;
  readonly memory: Memory;
  readonly security: SecurityRules;
  readonly office: Pick<OfficeJobs, 'warm'>;
  readonly logger: Logger;
  readonly lock: () => void;
  /** Lets the vault that is open now remove files no record names. */
  readonly clearAway: () => void;
};

/** Makes the hearing: opened vaults are remembered and their rules obeyed, bugs are logged. */
export const hearVault = ({
  before,
  memory,
  security,
  office,
  logger,
  lock,
  clearAway,
}: HearingParts): VaultHearing => {
  let { restored, died, broken, isOther, lookedAt }: Told = before ?? nothingToTell;
  let brokenBefore: Taking | null = null;
  const seen = (folder: string, head: SeenHead | null): void => {
    const others = Object.entries(memory.get().seen).filter(([name]) => name !== folder);
    const own = head === null ? [] : [[folder, head] as const];
    memory.remember({ seen: Object.fromEntries([...others, ...own]) });
  };
  const opened = (news: Extract<VaultNews, { kind: 'opened' }>): void => {
    const { folder, practice, settings, head } = news;
    // Only then: to remove on every opening what no record names could cost a scan another PC has just brought.
    if (broken !== null || restored === 'broken off') clearAway();
    brokenBefore = broken;
    broken = null;
    restored = null;
    died = false;
    isOther = false;
    if (news.access === 'write') lookedAt = null;
    else if (news.remains) lookedAt = folder;
    memory.remember({ practice, ...(practice ? {} : { vaultFolder: folder }) });
    if (head !== null) seen(folder, head);
    security.obey(settings);
    office.warm();
  };
  const replaced = ({ folder, practice, done }: Extract<VaultNews, { kind: 'restored' }>): void => {
    restored = done ? 'done' : 'failed';
    isOther = false;
    memory.remember({ practice, ...(practice ? {} : { vaultFolder: folder }) });
    if (done) {
      // The restored state is older on purpose.
      seen(folder, null);
      lookedAt = null;
    }
    lock();
  };
  return {
    heard: (news) => {
      if (news.kind === 'opened') opened(news);
      else if (news.kind === 'settings') security.obey(news.settings);
      else if (news.kind === 'restoring') restored = news.begun ? 'broken off' : null;
      else if (news.kind === 'restored') replaced(news);
      else logger.say(`Ticket ${news.ticket}: ${news.sentence}`);
    },
    closed: seen,
    restored: () => (isOther ? null : restored),
    ended: () => {
      died = true;
      isOther = false;
    },
    died: () => died && !isOther,
    otherChosen: () => {
      isOther = true;
    },
    brokeOff: (taking) => {
      broken = taking;
    },
    brokenOff: () => brokenBefore,
    lookedAt: () => lookedAt,
    told: () => ({ restored, died, broken, isOther, lookedAt }),
  };
};
