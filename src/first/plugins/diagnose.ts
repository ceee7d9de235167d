import type { Ending, Plugin } from '../types.js';

const originOf = (url: string): string => (/^(?:https?:)?\/\/[^/?#]*/i.exec(url) || [location.origin])[0];

/** What to change when something is not taken, as far as that can be known; nothing when it was taken, or may be yet. */
const adviceFor = (ending: Ending, url: string): string | undefined => {
  const origin = originOf(url);
  if (ending === 'blocked') {
    return location.protocol === 'https:' && /^http:/i.test(url)
      ? 'this page is loaded by https, so use an endpoint by https'
      : 'add ' + origin + " to connect-src in the page's content security policy";
  }
  if (ending === 'network') {
    return 'no answer: an extension may block ' + origin + ', or the server does not allow this origin (CORS)';
  }
  if (ending === 400) {
    return (
      'the server takes it for malformed: check the id on the tag, and that the dashboard knows the host ' +
      location.hostname
    );
  }
  if (ending === 401 || ending === 403)
    return 'not allowed: check the id on the tag, and which hosts the dashboard allows';
  if (ending === 402) return 'the plan has ended or is used up: see the billing page of the vendor';
  if (ending === 404 || ending === 405) return 'there is no such address: check the endpoint on the tag';
  if (ending === 413) return 'too large: send less metadata';
  return undefined;
};

/**
 * Prints one line for each kind of failure on a page, that says what to change: that the content security policy blocks the
 * endpoint, that the server refuses the site's id or its host, that the plan is used up.
 */
export const diagnose = (): Plugin => (tracker) => {
  const { send } = tracker;
  const printed: Record<string, boolean> = {};
  tracker.send = (cargo, transport, done) =>
    send(cargo, transport, (ending, again) => {
      const url = cargo.url || '';
      const advice = again === undefined && ending !== cargo.duplicate && !cargo.fleeting && adviceFor(ending, url);
      const kind = ending + ' ' + originOf(url);
      if (advice && !printed[kind]) {
        printed[kind] = true;
        console.warn('pagebeat: ' + ending + ', ' + url.split('?')[0] + ': ' + advice);
      }
      done(ending, again);
    });
};
