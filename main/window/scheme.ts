import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { contentSecurityPolicy } from '../walls/contentSecurityPolicy.ts';
import { originOf, ourOrigin, parseUrl } from '../walls/parseUrl.ts';

/** Declares the program's own scheme; must be called before the app is ready. */
export const declareScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
};

/**
 * The file an address of the program's scheme names, or null when the address is foreign
 * or leads out of the folder.
 *
 * @example fileOf('/pages', 'app://staffelstab/index.html') // '/pages/index.html'
 * @example fileOf('/pages', 'app://staffelstab/../key') // '/pages/key', the address itself cannot climb
 */
export const fileOf = (folder: string, url: string): string | null => {
  const parsed = parseUrl(url);
  if (parsed === null || originOf(url) !== ourOrigin) return null;
  const path = decoded(parsed.pathname);
  if (path === null || path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : null;
};

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serves the program's pages from a folder, each with its type and the content security policy. */
export const servePages = (session: Session, folder: string): void => {
  session.protocol.handle('app', async (request) => {
    const file = fileOf(folder, request.url);
    const type = file === null ? undefined : types[extname(file)];
    if (file === null || type === undefined) return new Response(null, { status: 404 });
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return new Response(null, { status: 404 });
    return new Response(bytes, {
      headers: {
        'Content-Type': type,
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
};
