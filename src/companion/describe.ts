import type { Delivery } from '../types/records.js';
import { sentences } from './sentences.js';

/** A request, as it is shown. */
export interface Shown {
  title: string;
  /** The method and the address without its query, or the function of the page's own. */
  request: string;
  /** Field by field. */
  fields: Record<string, unknown>;
}

const WORDS = { hit: 'a pageview', event: 'the event', session: 'a heartbeat' };

/** What would be sent, for people. Pure. */
export const describe = ({ name, kind, method, url, call, body }: Delivery, subject: string): Shown => {
  const [to, query] = url.split('?');
  const fields: Record<string, unknown> = {};
  if (query) {
    new URLSearchParams(query).forEach((value, key) => {
      fields[key] = value;
    });
  }
  return {
    title: sentences.wouldSend(WORDS[kind || 'hit'] + (kind === 'session' ? '' : ' ' + subject), name),
    request: call || method + ' ' + to,
    fields: body ? JSON.parse(body as string) : fields,
  };
};
