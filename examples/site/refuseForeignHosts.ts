import type { MiddlewareHandler } from 'hono';
import { isOwnHost } from './isOwnHost.js';

/**
 * Refuses what was asked by a name that is not of this machine alone. A foreign site can have its own name lead to this
 * machine once its page is open (DNS rebinding); to the browser the collector is that site then, and its page may read it.
 */
export const refuseForeignHosts: MiddlewareHandler = async (context, next) => {
  const { hostname } = new URL(context.req.url);
  if (isOwnHost(hostname.replace(/^\[|\]$/g, ''))) return next();
  const error = `What was collected is told at localhost and 127.0.0.1, not at ${hostname}: npm start -- --host ${hostname} tells it there.`;
  return context.json({ error }, 403);
};
