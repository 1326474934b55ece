import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { emptyPage } from '../walls/parseUrl.ts';
import { contentSecurityPolicy } from '../walls/contentSecurityPolicy.ts';
import { fileOf } from './fileOf.ts';

/** Declares the program's own scheme; must be called before the app is ready. */
export const declareScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const nothing =
  '<!doctype html><html lang="de"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Staffelstab</title></html>';

/** Serves the program's pages from a folder, each with its type and the content security policy. */
export const servePages = (session: Session, folder: string): void => {
  session.protocol.handle('app', async (request) => {
    if (request.url === emptyPage) {
      const headers = {
        'Content-Type': types['.html'] ?? '',
        'Content-Security-Policy': "default-src 'none'",
      };
      return new Response(nothing, { headers });
    }
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
