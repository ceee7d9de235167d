/** Where a server has `recordConsole`. */
export const CONSOLE_PATH = '/harness/recordConsole.js';

/** A file and not inline, so that a page's `script-src 'self'` lets it pass; with a nonce it passes by that. */
export const withConsole = (html: string, policy = ''): string => {
  const [, nonce] = /'nonce-([^']+)'/.exec(policy + html) ?? [];
  const script = `<script src="${CONSOLE_PATH}"${nonce ? ` nonce="${nonce}"` : ''}></script>`;
  const start = /^(\s*<!doctype[^>]*>)?(\s*<html[^>]*>)?(\s*<head[^>]*>)?/i;
  return html.replace(start, (head) => head + script);
};
