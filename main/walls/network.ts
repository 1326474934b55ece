import type { Session } from 'electron';
import { originOf, ourOrigin, parseUrl } from './parseUrl.ts';

/**
 * Whether the window may load an address: its own pages and what it made itself; nothing from any network.
 * `devServer` is the address of the build tool while developing, or null.
 */
export const mayLoad = (url: string, devServer: string | null): boolean => {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  if (originOf(url) === ourOrigin) return true;
  if (parsed.protocol === 'blob:') return parsed.pathname.startsWith(`${ourOrigin}/`);
  if (parsed.protocol === 'data:' || parsed.protocol === 'devtools:') return true;
  return devServer !== null && parsed.host === parseUrl(devServer)?.host;
};

/** Refuses every request that leaves the program, and keeps the spell checker from fetching dictionaries. */
export const closeNetwork = (session: Session, devServer: string | null): void => {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !mayLoad(details.url, devServer) });
  });
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerDictionaryDownloadURL('app://staffelstab/none/');
};
