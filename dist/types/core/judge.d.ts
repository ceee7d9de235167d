import type { Answer, Delivery, Outcome } from '../types/records.js';
/** What an answer means; without a status there was none. A page's own `fetch` may give anything. */
export declare const judge: ({ name, route }: Delivery, answer: Answer | null | undefined) => Outcome;
