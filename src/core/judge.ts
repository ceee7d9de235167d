import type { Answer, Delivery, Outcome } from '../types/records.js';
import { fail } from './fail.js';

/** What an answer means; without a status there was none. A page's own `fetch` may give anything. */
export const judge = ({ name, route }: Delivery, answer: Answer | null | undefined): Outcome => {
  const status = (answer || <Answer>{}).status;
  if (status && status < 400) {
    route!.accepted = true;
    return { ok: true, status };
  }
  return fail(status ? 'refused' : 'network', name, status);
};
