import type { Commit } from '../../../domain/record/change.ts';
import type { ServerDesk } from './ServerDesk.ts';

/**
 * Tells of a commit that is on the disk: the window applies it, the shell obeys new settings.
 * When space was so short that the reserve had to be given up, the window hears that too.
 */
export const announce =
  (desk: ServerDesk) =>
  async (commit: Commit): Promise<void> => {
    desk.tell('committed', commit);
    if (desk.opened?.vault.spaceIsShort === true) desk.tell('warning', 'space is short');
    for (const change of commit.changes) {
      if (!('put' in change) || change.put !== 'settings') continue;
      const { lockAfterMinutes, lockWhenMinimised, contentProtection } = change.record;
      const settings = { lockAfterMinutes, lockWhenMinimised, contentProtection };
      await desk.report({ kind: 'settings', settings });
    }
  };
