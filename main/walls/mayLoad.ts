import { emptyPage, originOf, ourOrigin, parseUrl } from './parseUrl.ts';

/**
 * Whether the window may load an address: its own pages and what it made itself; nothing from any network.
 * `devServer` is the address of the build tool while developing, or null.
 */
export const mayLoad = (url: string, devServer: string | null): boolean => {
  const parsed = parseUrl(url);
  if (parsed === null) return false;
  if (originOf(url) === ourOrigin || url === emptyPage) return true;
  if (parsed.protocol === 'blob:') return parsed.pathname.startsWith(`${ourOrigin}/`);
  if (parsed.protocol === 'data:' || parsed.protocol === 'devtools:') return true;
  return devServer !== null && parsed.host === parseUrl(devServer)?.host;
};
