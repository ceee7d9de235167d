import type { Delivery, Ending, Transport } from '../types.js';
import { hasKeepalive } from './hasKeepalive.js';

/**
 * Sends, at once, and tells how it ended; it may never tell, since the promise of a keepalive fetch can stay open for
 * good after the back/forward cache (Firefox, WebKit). The only place that talks to the outside.
 */
export const send = (
  { method, url, body, type }: Delivery,
  transport: Transport,
  done: (ending: Ending) => void,
): void => {
  // A response and a request have a status, an error has none.
  const answered = ({ status }: { status?: number }): void =>
    done(status || (navigator.onLine === false ? 'offline' : 'network'));
  try {
    if (transport === 'beacon' && navigator.sendBeacon && navigator.sendBeacon(url, body)) {
      done('queued');
    } else if (transport !== 'xhr' && hasKeepalive()) {
      fetch(url, {
        method,
        body: body as string,
        keepalive: transport !== 'fetch',
        credentials: 'omit',
        headers: (type && { 'Content-Type': type }) as HeadersInit,
      }).then(answered, answered);
    } else {
      const request = new XMLHttpRequest();
      request.open(method, url);
      if (type) request.setRequestHeader('Content-Type', type);
      request.onloadend = () => answered(request);
      request.send(body as string);
    }
  } catch (error) {
    answered(error as TypeError & { status?: number });
  }
};
