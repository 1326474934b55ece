import type { Memory } from '../files/makeMemory.ts';
import type { Logger } from '../log/logger.ts';
import type { OfficeJobs } from '../office/officeJobs.ts';
import type { SecurityRules } from '../session/securityRules.ts';
import type { SeenHead, VaultNews } from '../vault/server/questions.ts';

/** What the shell does with what the vault process tells by itself. */
export type VaultHearing = {
  readonly heard: (news: VaultNews) => void;
  readonly closed: (folder: string, head: SeenHead) => void;
  /** Whether a backup was restored since a vault was last opened. */
  readonly restored: () => boolean;
};

type HearingParts = {
  readonly memory: Memory;
  readonly security: SecurityRules;
  readonly office: Pick<OfficeJobs, 'warm'>;
  readonly logger: Logger;
  readonly lock: () => void;
};

/** Makes the hearing: opened vaults are remembered and their rules obeyed, bugs are logged. */
export const hearVault = ({
  memory,
  security,
  office,
  logger,
  lock,
}: HearingParts): VaultHearing => {
  let restored = false;
  const seen = (folder: string, head: SeenHead | null): void => {
    const { [folder]: _, ...others } = memory.get().seen;
    memory.remember({ seen: head === null ? others : { ...others, [folder]: head } });
  };
  const opened = (news: Extract<VaultNews, { kind: 'opened' }>): void => {
    const { folder, practice, settings, head } = news;
    restored = false;
    memory.remember({ practice, ...(practice ? {} : { vaultFolder: folder }) });
    if (head !== null) seen(folder, head);
    security.obey(settings);
    office.warm();
  };
  return {
    heard: (news) => {
      switch (news.kind) {
        case 'opened':
          return opened(news);
        case 'settings':
          return security.obey(news.settings);
        case 'restored':
          restored = news.done;
          memory.remember({
            practice: news.practice,
            ...(news.practice ? {} : { vaultFolder: news.folder }),
          });
          // The restored state is older on purpose.
          if (news.done) seen(news.folder, null);
          return lock();
        case 'bug':
          return logger.say(`Ticket ${news.ticket}: ${news.sentence}`);
      }
    },
    closed: seen,
    restored: () => restored,
  };
};
