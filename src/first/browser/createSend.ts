import type { Cargo, Ending, On, Transport } from '../types.js';
import { hasKeepalive } from './hasKeepalive.js';
import { later } from './later.js';

/** Milliseconds: Chromium and Firefox tell of a violated policy a little after the request has failed. */
const TOLD_LATE = 250;

const withoutQuery = (url: string): string => url.replace(/[?#].*/, '|');

/** Makes one attempt, and tells how it ended, with the server's `Retry-After`; it may never tell. */
export type Attempt = (
  delivery: Cargo,
  transport: Transport,
  done: (ending: Ending, retryAfter?: string | null) => void,
) => void;

/**
 * Makes what sends: at once, and then tells how it ended; it may never tell, since the promise of a keepalive fetch can
 * stay open for good after the back/forward cache (Firefox, WebKit). The only place that talks to the outside. What it
 * sends with is taken now: what a page puts in its place later changes nothing.
 */
export const createSend = (on: On): Attempt => {
  const { fetch, XMLHttpRequest } = window;
  const { sendBeacon } = navigator;
  const keepalive = hasKeepalive();
  let blocked = '';
  on('securitypolicyviolation', (event) => {
    const { blockedURI, disposition } = event as SecurityPolicyViolationEvent;
    if (disposition !== 'report') blocked += withoutQuery(blockedURI + '?');
  });

  return ({ method, url, body, type }, transport, done) => {
    let isCalling = true;
    const failed = (): void => {
      // Rejected within the call, nothing has left the browser: so does Firefox when the quota is used up.
      const unsent = isCalling && transport === 'keepalive' && 'unsent';
      setTimeout(() => {
        const isBlocked =
          blocked.indexOf(withoutQuery(url + '?')) >= 0 || /^https:.* http:/.test(location.href + ' ' + url);
        done(isBlocked ? 'blocked' : unsent || (navigator.onLine === false ? 'offline' : 'network'));
      }, TOLD_LATE);
    };
    try {
      if (transport === 'none') done('unsent');
      else if (transport === 'beacon' && sendBeacon && sendBeacon.call(navigator, url!, body)) done('queued');
      else if (transport !== 'xhr' && keepalive) {
        fetch(url!, {
          method: method!,
          body: body as string,
          // Where there is a beacon and it was refused, the quota is used up.
          keepalive: transport === 'keepalive' || (transport === 'beacon' && !sendBeacon),
          credentials: 'omit',
          headers: (type && { 'Content-Type': type }) as HeadersInit,
        }).then(({ status, headers }) => done(status, headers.get('Retry-After')), failed);
        later<void>((resolve) => resolve()).then(() => {
          isCalling = false;
        });
      } else {
        const request = new XMLHttpRequest();
        request.open(method!, url!);
        if (type) request.setRequestHeader('Content-Type', type);
        request.onloadend = () => {
          // `getResponseHeader` writes to the console where the server does not expose it.
          const after = /^retry-after: *(.*)/im.exec(request.getAllResponseHeaders());
          if (request.status) done(request.status, after && after[1]);
          else failed();
        };
        request.send(body as string);
      }
    } catch {
      isCalling = false;
      failed();
    }
  };
};
