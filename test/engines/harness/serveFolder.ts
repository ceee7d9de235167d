import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Server } from './startServer';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.txt': 'text/plain',
};

/** Serves a folder as the whole site, in place of the one before, as a static host does: `/a` is `a.html`, and what there is not is the fallback. */
export const serveFolder = (server: Server, folder: string, fallback?: string): void => {
  server.page('*', async ({ pathname }) => {
    const names = [pathname.replace(/\/$/, '/index.html'), `${pathname}.html`];
    if (fallback && !extname(pathname)) names.push(fallback);
    for (const name of names) {
      const body = await readFile(join(folder, name), 'utf8').catch(() => undefined);
      const type = TYPES[extname(name)];
      if (body !== undefined && type) return { body, headers: { 'content-type': type } };
    }
    return { status: 404, body: `no file for ${pathname}`, headers: { 'content-type': 'text/plain' } };
  });
};
