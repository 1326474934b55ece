import type { Session } from 'electron';
import { mayLoad } from './mayLoad.ts';

/** Refuses every request that leaves the program, and keeps the spell checker from fetching dictionaries. */
export const closeNetwork = (session: Session, devServer: string | null): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url, devServer) });
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('app://staffelstab/none/');
};
