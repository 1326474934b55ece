/** The parts of an address, or null when it is none (`URL.parse` came after Node 20). */
export const parseUrl = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

/** The origin of the program's own pages. */
export const ourOrigin = 'app://staffelstab';

/** A page of another site with nothing on it: on the way over it, Chromium ends the process of the page before. */
export const emptyPage = 'app://leer/';

/** Scheme and host of an address, or an empty text when it is none. */
export const originOf = (url: string): string => {
  const parsed = parseUrl(url);
  return parsed === null ? '' : `${parsed.protocol}//${parsed.host}`;
};
