import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { recordConsole } from './recordConsole';
import { CONSOLE_PATH, withConsole } from './withConsole';

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  /** Milliseconds. */
  delay?: number;
}
export type Handler = (url: URL, request: Request) => string | Answer | Promise<string | Answer>;

/** The pages and files of a server, the same on every host. The path `*` is for what has no page of its own. */
export const createPages = () => {
  const handlers = new Map<string, Handler>();

  const page = (path: string, content: string | Handler): void => {
    handlers.set(path, typeof content === 'string' ? () => content : content);
  };

  const file = (path: string, name: string, contentType: string): void => {
    page(path, async () => ({ body: await readFile(name, 'utf8'), headers: { 'content-type': contentType } }));
  };

  const answer = async (url: URL, request: Request): Promise<Response> => {
    const handler = handlers.get(url.pathname) ?? handlers.get('*');
    const content = (await handler?.(url, request)) ?? { status: 404, body: `no page at ${url}` };
    const { status = 200, headers, body = '', delay = 0 } = typeof content === 'string' ? { body: content } : content;
    // Not `no-store`: that keeps a page out of the back/forward cache.
    const all = new Headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', ...headers });
    const isHtml = all.get('content-type')?.startsWith('text/html');
    const text = isHtml ? withConsole(body, all.get('content-security-policy') ?? '') : body;
    await wait(delay);
    return new Response(text, { status, headers: all });
  };

  page(CONSOLE_PATH, () => ({ body: recordConsole, headers: { 'content-type': 'text/javascript' } }));
  return { page, file, answer, has: (path: string): boolean => handlers.has(path) };
};
